"""Why a file cannot be used, in words, and how large files are said to be."""

from skm_cli.errors import FileUnusableError


def refused(shown: str) -> FileUnusableError:
    """What a file that may not be opened means to the user."""
    return FileUnusableError(
        shown,
        "tidak ada izin untuk membaca berkas ini",
        "tutup program yang memakainya, atau periksa izinnya",
    )


def locked(shown: str) -> FileUnusableError:
    """What a workbook with a password means to the user."""
    return FileUnusableError(
        shown,
        "buku kerja terkunci kata sandi",
        "buka di Excel, simpan salinan tanpa kata sandi, lalu pakai salinannya",
    )


_GB = 1_000_000_000


def gigabytes(size: int) -> str:
    """A size in bytes as a person reads it, `1,2 GB`, or `20 MB`."""
    unit, name = (_GB, "GB") if size >= _GB // 10 else (_GB // 1000, "MB")
    whole, tenth = divmod((10 * size + unit // 2) // unit, 10)
    return f"{whole},{tenth} {name}" if tenth else f"{whole} {name}"


def damaged(shown: str) -> FileUnusableError:
    """What a workbook that is cut off or broken means to the user."""
    return FileUnusableError(
        shown,
        "isi berkas terputus atau rusak",
        "buka di Excel lalu simpan kembali, atau minta salinannya",
    )


def no_workbook(shown: str) -> FileUnusableError:
    """What a file that is no workbook means to the user."""
    return FileUnusableError(
        shown,
        "jenis berkas ini bukan buku kerja",
        "pakai .xlsx, .xls, .xlsb, .ods, atau .csv",
    )


def larger(size: int) -> str:
    """What to write in skm.yaml for a file of so many bytes to be read."""
    gigabytes_needed = size // _GB + 1
    return (
        f"atau naikkan batasnya di skm.yaml, mis. batas_ukuran: {gigabytes_needed} GB"
    )
