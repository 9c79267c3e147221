registration-language = <b>Bahasa apa yang Anda pilih?</b>
    Choose your language.
    .label = Bahasa
    .id = Bahasa Indonesia
    .en = English
    .en-also = inggris, bahasa inggris

registration-rules = <b>Selamat datang di Jejaring.</b>
    Kita berkenalan sebentar, sekitar satu menit. Boleh berhenti kapan saja dan dilanjutkan nanti.

    { rules-list }
    .label = Aturan
    .agree = Saya setuju
    .agree-also = setuju, ya, iya, ok, oke, baik, sip, siap

registration-privacy = <b>Data Anda boleh dipakai untuk apa?</b>
    Jawaban Anda kami simpan untuk menjalankan jejaring. Selain itu, Anda yang menentukan; semuanya boleh ditolak dan bisa diubah kapan saja.

    Ketuk yang Anda izinkan:
    .label = Izin data
    .directory = Tampilkan di direktori
    .introductions = Perkenalkan ke anggota
    .news = Kirim kabar jejaring

registration-name = <b>Siapa nama Anda?</b>
    Tulis seperti Anda ingin dikenal.
    .label = Nama

registration-form = <b>Bagaimana kami menyapa Anda?</b>
    .label = Sapaan
    .bapak = Bapak
    .bapak-also = pak, bpk
    .ibu = Ibu
    .ibu-also = bu
    .mas = Mas
    .mbak = Mbak
    .kak = Kak
    .name = Nama saja
    .name-also = nama, panggil nama
    .bapak-title = Bapak { $name }
    .ibu-title = Ibu { $name }
    .mas-title = Mas { $name }
    .mbak-title = Mbak { $name }
    .kak-title = Kak { $name }
    .name-title = { $name }

registration-type = <b>Bagaimana pengalaman Anda dalam kemitraan?</b>
    PBA: pelatihan Partnership Brokers Association.
    .label = Jenis anggota
    .pba-alumni = Alumni PBA
    .pba-alumni-also = alumni
    .non-alumni = Pelaku, bukan alumni PBA
    .non-alumni-also = pelaku, praktisi, bukan alumni
    .learner = Sedang belajar
    .learner-also = belajar, pemula

registration-affiliation = <b>Anda ikut jejaring kemitraan yang mana?</b>
    .label = Afiliasi
    .local = Jejaring lokal
    .local-also = lokal
    .global = Jejaring global
    .global-also = global, internasional
    .both = Lokal dan global
    .both-also = keduanya, dua duanya
    .none = Belum ada
    .none-also = tidak, tidak ada, belum

registration-sector = <b>Anda bekerja di sektor apa?</b>
    .label = Sektor

registration-capacity = <b>Anda bergabung atas nama siapa?</b>
    .label = Mewakili
    .self = Diri sendiri
    .self-also = sendiri, pribadi, saya
    .organisation = Organisasi
    .organisation-also = lembaga, kantor

registration-organisation = <b>Apa nama organisasinya?</b>
    Tulis namanya; kalau sudah dikenal, kami carikan.
    .label = Organisasi

registration-role = <b>Apa peran Anda di sana?</b>
    Misalnya: manajer program.
    .label = Peran

registration-place = <b>Anda tinggal di mana?</b>
    Tulis nama kabupaten atau kota, misalnya Sleman. Nama provinsi juga boleh.
    .label = Tempat

place-unknown = “{ $name }” belum saya temukan. Coba tulis sebagian namanya saja, atau nama provinsinya.

registration-expertise = <b>Apa keahlian Anda?</b>
    Ketuk satu atau beberapa.
    .label = Keahlian

registration-needs = <b>Apa yang Anda butuhkan dari jejaring?</b>
    Ketuk satu atau beberapa.
    .label = Kebutuhan

registration-offers = <b>Apa yang bisa Anda tawarkan?</b>
    Ketuk satu atau beberapa.
    .label = Tawaran

registration-delivery = <b>Kapan kami boleh mengirim kabar?</b>
    .label = Waktu kabar
    .morning = Ringkasan pukul 08
    .morning-also = pagi, 8, 08, jam 8, pukul 8, pukul 08
    .noon = Ringkasan pukul 12
    .noon-also = siang, 12, jam 12, pukul 12
    .evening = Ringkasan pukul 19
    .evening-also = malam, sore, 19, jam 19, pukul 19, jam 7 malam
    .daytime = Langsung, pukul 08–20
    .daytime-also = langsung
    .anytime = Langsung, kapan saja

registration-photo = <b>Ingin menambahkan foto?</b>
    Foto hanya tampil di profil Anda, dan bisa dihapus kapan saja.
    .label = Foto

registration-review = <b>Sudah benar semua?</b>
    .label = Periksa

registered = <b>Terima kasih, { $name }. Anda sudah menjadi anggota Jejaring.</b>
    Berikutnya: lihat profil Anda, atau undang teman sesama pelaku kemitraan.
profile-saved = <b>Profil Anda sudah diperbarui.</b>
welcome-back = <b>Senang bertemu lagi.</b> Apa yang ingin Anda lakukan?
member-already = Anda sudah terdaftar. Profil bisa dilihat dan diubah di sini.
not-understood = Saya belum menangkap maksudnya. Mungkin salah satu dari ini?
not-a-member = Anda belum terdaftar. Pendaftaran sekitar satu menit saja.
join-first = Terima kasih ingin bergabung. Setelah perkenalan ini selesai, Anda langsung masuk ke grup.
not-admitted = Maaf, saya belum bisa memasukkan Anda ke grup itu. Silakan hubungi admin grupnya.
invite = <b>Undangan dari Anda</b>
    Bagikan tautan ini kepada sesama pelaku kemitraan:
    { $link }
invite-unknown = Kode undangan itu tidak dikenal atau sudah habis. Tidak apa-apa, Anda tetap bisa mendaftar.
in-group = Supaya jawaban Anda tetap pribadi, mari lanjut di percakapan berdua.
unknown-command = Perintah itu belum saya kenal.
