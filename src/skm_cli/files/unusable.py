"""The errors of files that cannot be read, and sizes of files in words."""

from skm_cli.errors import FileUnusableError

_GB = 1_000_000_000


def no_permission(shown: str) -> FileUnusableError:
    """The error of a file that may not be opened."""
    return FileUnusableError(
        shown,
        "tidak ada izin untuk membaca berkas ini",
        "tutup program yang memakainya, atau periksa izinnya",
    )


def locked(shown: str) -> FileUnusableError:
    """The error of a workbook that has a password."""
    return FileUnusableError(
        shown,
        "buku kerja terkunci kata sandi",
        "buka di Excel, simpan salinan tanpa kata sandi, lalu pakai salinannya",
    )


def size_text(size: int) -> str:
    """A size in bytes as messages state it, `1,2 GB` or `20 MB`."""
    unit, name = (_GB, "GB") if size >= _GB // 10 else (_GB // 1000, "MB")
    whole, tenth = divmod((10 * size + unit // 2) // unit, 10)
    return f"{whole},{tenth} {name}" if tenth else f"{whole} {name}"


def damaged(shown: str) -> FileUnusableError:
    """The error of a workbook that is cut off or broken."""
    return FileUnusableError(
        shown,
        "isi berkas terputus atau rusak",
        "buka di Excel lalu simpan kembali, atau minta salinannya",
    )


def no_workbook(shown: str) -> FileUnusableError:
    """The error of a file that is no workbook."""
    return FileUnusableError(
        shown,
        "jenis berkas ini bukan buku kerja",
        "pakai .xlsx, .xls, .xlsb, .ods, atau .csv",
    )


def raise_limit_hint(size: int) -> str:
    """The hint to raise the limit in skm.yaml for a file of this size in bytes."""
    limit = size // _GB + 1
    return f"atau naikkan batasnya di skm.yaml, mis. batas_ukuran: {limit} GB"
