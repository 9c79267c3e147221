duty-person = <b>Siapa orangnya?</b>
    Tulis sebagian namanya; yang dicari hanya yang ikut meja bundar ini.
    .label = Orang
duty-unknown = “{ $name }” tidak ada di meja bundar ini. Coba tulis sebagian namanya saja.
