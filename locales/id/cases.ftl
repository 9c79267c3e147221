act-cases = Studi kasus
act-edit-case = Ubah
act-ask-consent = Minta izin penyaji
act-withdraw = Cabut izin saya
cases = <b>Studi kasus</b>
cases-none = Belum ada studi kasus yang terbit.
case = <b>{ $title }</b>
    { $state }
case-line = { $title }: { $state }
case-part = <b>{ $part }</b>
    { $text }
case-state =
    .draft = rancangan
    .asking = menunggu izin penyaji
    .published = terbit untuk anggota
    .withdrawn = izin dicabut
case-kept = Rancangan tersimpan. Berikutnya: minta izin setiap penyaji.
case-no-presenter = Belum semua penyaji terdaftar di meja ini, jadi izinnya belum bisa diminta. Daftarkan penyajinya di bahan sajian.
case-tells-who = Masih ada nama orang atau lembaga di dalamnya. Ubah dulu rancangannya.
case-published = Studi kasus <b>{ $title }</b> terbit, dengan izin setiap penyaji. Izin bisa dicabut kapan saja.
case-refused = Studi kasus <b>{ $title }</b> tidak diterbitkan: belum semua penyaji mengizinkan.
case-names-again = Semua penyaji mengizinkan, tetapi studi kasus <b>{ $title }</b> masih menyebut seseorang atau sebuah lembaga yang sekarang ada di jejaring. Ubah dulu, lalu minta izin lagi.
case-withdrawn = Izin untuk studi kasus <b>{ $title }</b> dicabut. Studi kasus itu tidak terbit lagi.
case-title = <b>Apa judul studi kasus ini?</b>
    Tanpa nama orang dan lembaga.
    .label = Judul
case-formed = <b>Bagaimana kemitraannya terbentuk?</b>
    .label = Terbentuk
case-done = <b>Bagaimana dijalankan?</b>
    .label = Berjalan
case-results = <b>Apa hasilnya?</b>
    .label = Hasil
case-lessons = <b>Apa pelajarannya?</b>
    .label = Pelajaran
case-review = <b>Sudah benar semua?</b>
    .label = Periksa
