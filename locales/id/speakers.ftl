speakers = <b>Narasumber untuk { $title }</b>
speakers-none = <b>Narasumber untuk { $title }</b>
    Cari dulu di antara anggota: banyak ahli ada di sini.
speaker =
    .found = { $name } · { $topic }: bisa ditanya
    .asked = { $name } · { $topic }: sudah ditanya
    .accepted = { $name } · { $topic }: bersedia ✓
    .refused = { $name } · { $topic }: belum bisa
    .outside = { $name } · { $topic }: dari luar
act-search = Cari ahli di antara anggota
act-ask-speaker = Tanyakan kepada { $name }
act-outside = Narasumber luar: { $topic }
act-speak = Saya bersedia
expertise-topic = <b>Keahlian apa yang dicari?</b>
    .label = Keahlian
outsider-speaker = <b>Siapa narasumber dari luar itu?</b>
    .label = Nama
search-found = { $count ->
    [0] Tidak ada anggota dengan keahlian { $topic } yang membuka diri di direktori. Pencarian ini tercatat; narasumber luar boleh diundang.
   *[other] { $count } anggota dengan keahlian { $topic }. Tanyakan mereka lebih dulu; yang diam seminggu tidak perlu ditunggu.
}
members-first = Masih ada anggota yang belum ditanya atau belum menjawab. Tanyakan mereka lebih dulu.
outsider-added = <b>{ $name }</b> tercatat sebagai narasumber luar.
speaker-asked = <b>{ $title }</b>, { $at }, mencari narasumber tentang { $topic }, dan Anda yang pertama kami tanya. Bersediakah Anda?
speaker-said =
    .yes = Terima kasih. Penyelenggara akan menghubungi Anda.
    .no = Baik, terima kasih sudah menjawab.
speaker-answer =
    .yes = <b>{ $name }</b> bersedia menjadi narasumber { $title }.
    .no = <b>{ $name }</b> belum bisa menjadi narasumber { $title }.
