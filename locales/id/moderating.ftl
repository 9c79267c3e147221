# Merapikan kata, gagasan, dan antrean pertanyaan.
act-tidy = Rapikan jawaban
act-undo = Urungkan
act-remote = Ke kendali sesi
tidy = <b>{ $question }</b>
    Ketuk yang ingin dirapikan.
tidy-nothing = <b>{ $question }</b>
    Belum ada yang menulis.
tidy-shown = { $text } · { $count }
tidy-hidden = (disembunyikan) { $text }
tidy-answered = ✓ { $text } · { $count }
tidy-thing = <b>{ $text }</b>
    { $count ->
        [0] Belum ada suara.
       *[other] { $count } suara
    }
tidy-by = Dari { $name }
tidy-act =
    .pilih = Gabungkan dengan…
    .sembunyi = Sembunyikan
    .tampil = Tampilkan lagi
    .panggil = Panggil sekarang
    .sudah = Sudah dijawab
    .belum = Belum dijawab
tidy-told =
    .sembunyi = “{ $text }” disembunyikan.
    .tampil = “{ $text }” tampil lagi.
    .sudah = “{ $text }” sudah dijawab ✓
    .belum = “{ $text }” kembali ke antrean.
tidy-into = <b>{ $text }</b>
    Gabungkan dengan yang mana? Suaranya dijumlahkan.
tidy-apart = Pisahkan “{ $text }”
tidy-merged = “{ $text }” digabung ke “{ $into }”.
tidy-parted = “{ $text }” berdiri sendiri lagi.
qna-next = Pertanyaan berikutnya:
    <b>{ $text }</b>
qna-next-named = Pertanyaan berikutnya, dari { $name }:
    <b>{ $text }</b>
qna-yours = Giliran pertanyaan Anda: <b>{ $text }</b>
qna-called = Dipanggil: “{ $text }”.
