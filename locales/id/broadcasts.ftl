# Siaran: sekali tulis untuk banyak anggota.
broadcasts-text = <b>Apa isi siarannya?</b>
    Tulis seperti akan dibaca anggota; boleh beberapa baris. Belum ada yang dikirim sebelum Anda memeriksanya.
    .label = Isi
broadcasts-photo = <b>Ingin menambahkan foto?</b>
    Foto tampil di atas tulisan Anda.
    .label = Foto
broadcasts-audience = <b>Siapa yang perlu membacanya?</b>
    Hanya mereka yang mengizinkan kabar jejaring yang akan menerimanya.
    .label = Pembaca
    .everyone = Semua anggota
    .everyone-also = semua, semuanya
    .province = Anggota di satu provinsi
    .province-also = provinsi, daerah
    .sector = Anggota dari satu sektor
    .sector-also = sektor
    .type = Menurut pengalaman
    .type-also = pengalaman, jenis
    .role = Pemegang peran
    .role-also = peran
broadcasts-province = <b>Provinsi yang mana?</b>
    Tulis namanya, misalnya Jawa Barat.
    .label = Provinsi
broadcasts-sector = <b>Sektor yang mana?</b>
    .label = Sektor
broadcasts-type = <b>Anggota dengan pengalaman apa?</b>
    .label = Pengalaman
broadcasts-role = <b>Pemegang peran apa?</b>
    .label = Peran
broadcasts-review = <b>Sudah benar?</b>
    Berikutnya Anda melihat siaran ini persis seperti yang akan diterima anggota.
    .label = Pemeriksaan
act-preview = Lihat hasilnya

broadcast-title = <b>Kabar Jejaring</b>
broadcast-preview = Begitulah siaran ini akan terlihat. Penerimanya <b>{ $willing } orang</b>, masing-masing pada jam yang mereka pilih.
    { $others ->
        [0] Semua yang Anda pilih bisa menerimanya.
       *[other] Dilewati: { $others }, karena tidak mengizinkan kabar atau memblokir bot.
    }
broadcast-nobody = Begitulah siaran ini akan terlihat, tetapi belum ada yang bisa menerimanya: { $others } anggota yang Anda pilih tidak mengizinkan kabar atau memblokir bot.
broadcast-act =
    .send = Kirim ke { $count } orang
    .change = Ubah dulu
    .drop = Buang
    .pause = Jeda
    .resume = Lanjutkan
    .stop = Hentikan
    .new = Tulis siaran baru
    .enough = Jangan kirimi saya kabar
broadcast-dropped = Siaran itu dibuang. Tidak ada yang terkirim.
broadcast-begun = Siaran mulai dikirim.
broadcast-over = Siaran ini sudah selesai.
broadcast-another = Ingin menulis siaran lain?
broadcast-not-allowed = Siaran hanya untuk admin dan kurator.
broadcast-news = Siaran jejaring hanya sampai kepada yang mengizinkannya. Izin Anda bisa diubah lewat /profil.
broadcast-no-more = Baik, kabar tidak kami kirim lagi. Bila berubah pikiran, ketik /profil lalu ubah izin data.
broadcast-card =
    .running = <b>Siaran sedang dikirim</b>
        “{ $text }”
    .paused = <b>Siaran dijeda</b>
        “{ $text }”
    .stopped = <b>Siaran dihentikan</b>
        “{ $text }”
    .done = <b>Siaran selesai</b>
        “{ $text }”
broadcast-bar = { $bar } { $share } %
broadcast-counts = Dari { $total }: { $counts }
broadcast-later = Pembaca berikutnya menerimanya { $at }.
