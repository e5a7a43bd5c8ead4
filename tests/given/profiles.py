"""What an office writes of itself before it reports."""

SKM_YAML = """\
unit: Dinas Contoh
pemerintah: Kota Contoh
kota: Contoh
penandatangan: {jabatan: Kepala, nama: "Pejabat Contoh", nip: "197001011990011001"}
periode:
  2023Q4:
    survei: {mulai: 1 Oktober 2023, selesai: 17 November 2023}
    laporan: 18 Desember 2023
"""
"""A skm.yaml in which nothing is owed; more of its period may follow."""
