duty-person = <b>Siapa orangnya?</b>
    Tulis sebagian namanya; yang dicari hanya yang ikut meja bundar Anda.
    .label = Orang
duty-unknown = “{ $name }” tidak ada di meja bundar Anda. Coba tulis sebagian namanya saja.
