registration-language = <b>Bahasa apa yang Anda pilih?</b>
    Choose your language.
    .label = Bahasa
    .id = Bahasa Indonesia
    .en = English

registration-rules = <b>Selamat datang di Jejaring.</b>
    Kita berkenalan sebentar, sekitar satu menit. Boleh berhenti kapan saja dan dilanjutkan nanti.

    { rules-list }
    .label = Aturan
    .agree = Saya setuju

registration-privacy = <b>Data Anda untuk apa saja?</b>
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
    .ibu = Ibu
    .mas = Mas
    .mbak = Mbak
    .kak = Kak
    .name = Nama saja
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
    .non-alumni = Pelaku, bukan alumni PBA
    .learner = Sedang belajar

registration-affiliation = <b>Anda ikut jejaring kemitraan mana?</b>
    .label = Afiliasi
    .local = Jejaring lokal
    .global = Jejaring global
    .both = Lokal dan global
    .none = Belum ada

registration-sector = <b>Anda bekerja di sektor apa?</b>
    .label = Sektor

registration-capacity = <b>Anda bergabung untuk siapa?</b>
    .label = Mewakili
    .self = Diri sendiri
    .organisation = Organisasi

registration-organisation = <b>Apa nama organisasinya?</b>
    Tulis namanya; kalau sudah dikenal, kami carikan.
    .label = Organisasi

registration-role = <b>Apa peran Anda di sana?</b>
    Misalnya: manajer program.
    .label = Peran

registration-place = <b>Anda tinggal di mana?</b>
    Tulis nama kabupaten atau kota, misalnya Sleman. Nama provinsi juga boleh.
    .label = Tempat

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
    .noon = Ringkasan pukul 12
    .evening = Ringkasan pukul 19
    .daytime = Langsung, pukul 08–20
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
invite = <b>Undangan dari Anda</b>
    Bagikan tautan ini kepada sesama pelaku kemitraan:
    { $link }
invite-unknown = Kode undangan itu tidak dikenal atau sudah habis. Tidak apa-apa, Anda tetap bisa mendaftar.
in-group = Supaya jawaban Anda tetap pribadi, mari lanjut di percakapan berdua.
unknown-command = Perintah itu belum saya kenal.
