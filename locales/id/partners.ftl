# Menulis mitra: pertanyaan-pertanyaannya.
partner-nature = <b>Siapa mitra baru Anda?</b>
    Yang Anda tulis di sini hanya untuk Anda.
    .label = Mitra
    .person = Perorangan
    .person-also = orang, individu
    .organisation = Organisasi
    .organisation-also = lembaga, kantor, perusahaan

partner-who = <b>Siapa namanya?</b>
    .label = Nama

partner-employer = <b>Ia bekerja di organisasi apa?</b>
    Tulis namanya; kalau sudah dikenal, kami carikan.
    .label = Organisasi

partner-organisation = <b>Apa nama organisasinya?</b>
    Tulis namanya; kalau sudah dikenal, kami carikan.
    .label = Organisasi

partner-met = <b>Di mana Anda bertemu?</b>
    Misalnya: lokakarya air bersih di Sleman.
    .label = Bertemu di

partner-when = <b>Kapan bertemunya?</b>
    Perkenalan baru sebaiknya disapa lagi dalam tiga hari; kami ingatkan sebelum itu.
    .label = Bertemu
    .today = Hari ini
    .yesterday = Kemarin
    .earlier = Sudah lama kenal
    .earlier-also = lama, dulu, lebih lama

partner-need = <b>Apa yang sedang mereka butuhkan?</b>
    Mulai dari mereka. Misalnya: tempat pelatihan untuk 30 orang.
    .label = Kebutuhan mereka

partner-goal = <b>Apa yang ingin Anda capai bersama mereka?</b>
    .label = Tujuan bersama

partner-next = <b>Apa langkah berikutnya?</b>
    Misalnya: kirim profil, lalu telepon hari Kamis.
    .label = Langkah berikutnya

partner-tier = <b>Sedekat apa mitra ini?</b>
    Kunci disapa tiap bulan, biasa tiap tiga bulan, longgar tiap setengah tahun.
    .label = Kedekatan

partner-channel = <b>Lewat apa biasanya Anda menghubungi mereka?</b>
    .label = Saluran

partner-address = <b>Nomor atau alamatnya?</b>
    Cukup untuk saluran itu saja.
    .label = Nomor atau alamat

partner-review = <b>Sudah benar semua?</b>
    .label = Periksa

tier =
    .key = Kunci
    .regular = Biasa
    .loose = Longgar

channel =
    .wa = WhatsApp
    .wa-also = wa
    .telegram = Telegram
    .telegram-also = tele
    .sms = SMS
    .phone = Telepon
    .phone-also = telpon, telefon
    .email = Surel
    .email-also = imel, e mail
    .card = Kartu pos
    .letter = Surat
    .meeting = Tatap muka
    .meeting-also = ketemu, bertemu

links-partner = <b>Tentang mitra yang mana?</b>
    Tulis namanya.
    .label = Mitra
links-ours = <b>Siapa dari pihak kita yang mengenal mereka?</b>
    Paling sedikit dua orang, dengan koma di antaranya. Kalau satu orang pindah, hubungannya tetap ada.
    .label = Orang kita
links-theirs = <b>Siapa dari pihak mereka yang kita kenal?</b>
    Paling sedikit dua orang, dengan koma di antaranya.
    .label = Orang mereka

days-partner = <b>Tentang mitra yang mana?</b>
    Tulis namanya.
    .label = Mitra
days-holidays = <b>Hari apa yang berarti bagi mereka?</b>
    Ucapan hanya kami siapkan untuk hari yang Anda pilih. Ketuk satu atau beberapa, atau langsung lanjut.
    .label = Hari penting
days-own = <b>Ada hari mereka sendiri?</b>
    .label = Hari sendiri
days-birthday = <b>Kapan ulang tahunnya?</b>
    Misalnya: 14 Juni. Tahunnya tidak kami simpan.
    .label = Ulang tahun
days-founding = <b>Kapan hari jadi lembaganya?</b>
    Misalnya: 14 Juni.
    .label = Hari jadi lembaga
days-partnership = <b>Kapan kemitraan ini dimulai?</b>
    Misalnya: 14 Juni.
    .label = Hari kemitraan

holiday =
    .new-year = Tahun Baru
    .imlek = Imlek
    .nyepi = Nyepi
    .eid = Idul Fitri
    .eid-also = lebaran
    .good-friday = Jumat Agung
    .easter = Paskah
    .ascension = Kenaikan Yesus
    .vesak = Waisak
    .eid-adha = Idul Adha
    .eid-adha-also = kurban
    .hijri = Tahun Baru Islam
    .hijri-also = muharam
    .mawlid = Maulid Nabi
    .miraj = Isra Mikraj
    .christmas = Natal
    .labour = Hari Buruh
    .pancasila = Hari Pancasila
    .independence = Kemerdekaan
    .independence-also = agustusan, 17 agustus
own-day =
    .birthday = Ulang tahun
    .founding = Hari jadi
    .partnership = Hari kemitraan
yearly-day = { $day } { $month }
month =
    .m1 = Januari
    .m2 = Februari
    .m3 = Maret
    .m4 = April
    .m5 = Mei
    .m6 = Juni
    .m7 = Juli
    .m8 = Agustus
    .m9 = September
    .m10 = Oktober
    .m11 = November
    .m12 = Desember
weekday =
    .monday = Senin
    .tuesday = Selasa
    .wednesday = Rabu
    .thursday = Kamis
    .friday = Jumat
    .saturday = Sabtu
    .sunday = Minggu

promise-partner = <b>Janji kepada siapa?</b>
    Tulis nama mitranya.
    .label = Mitra
promise-what = <b>Apa yang Anda janjikan?</b>
    Misalnya: kirim profil lembaga.
    .label = Janji
promise-day = <b>Untuk hari apa?</b>
    Ketuk harinya, atau tulis tanggal seperti 23-11-2027.
    .label = Hari

plan-partner = <b>Rencana untuk mitra yang mana?</b>
    Tulis namanya.
    .label = Mitra
plan-how = <b>Dengan cara apa mereka paling enak dihubungi?</b>
    .label = Cara
plan-hours = <b>Kapan waktu yang baik bagi mereka?</b>
    .label = Waktu
    .mornings = Pagi
    .noons = Siang
    .afternoons = Sore
    .weekends = Akhir pekan
    .anytime = Kapan saja
plan-rhythm = <b>Seberapa sering?</b>
    .label = Intensitas
    .weekly = Tiap minggu
    .weekly-also = mingguan
    .monthly = Tiap bulan
    .monthly-also = bulanan
    .quarterly = Tiap tiga bulan
    .half-yearly = Tiap setengah tahun
    .half-yearly-also = tiap enam bulan
    .yearly = Tiap tahun
    .yearly-also = tahunan

note-partner = <b>Catatan untuk mitra yang mana?</b>
    Tulis namanya.
    .label = Mitra
note-text = <b>Apa yang perlu diingat?</b>
    Cukup satu dua kalimat.
    .label = Catatan

correction-partner = <b>Membetulkan mitra yang mana?</b>
    Tulis namanya.
    .label = Mitra
correction-field = <b>Apa yang perlu dibetulkan?</b>
    .label = Bagian
    .name = Nama
    .organisation = Organisasi
    .met = Tempat bertemu
    .need = Kebutuhan mereka
    .goal = Tujuan bersama
    .next_step = Langkah berikutnya
    .tier = Kedekatan
    .address = Saluran dan alamat
correction-text = <b>Yang benar bagaimana?</b>
    .label = Yang benar
correction-tier = <b>Sedekat apa mitra ini?</b>
    .label = Kedekatan
correction-channel = <b>Lewat apa sekarang?</b>
    .label = Saluran
correction-address = <b>Nomor atau alamatnya?</b>
    .label = Nomor atau alamat
correction-learnt = <b>Dari mana kabar ini?</b>
    Misalnya: dari orangnya sendiri, lewat telepon.
    .label = Sumber

handover-partner = <b>Mitra yang mana?</b>
    Tulis namanya.
    .label = Mitra
handover-colleague = <b>Kepada siapa diserahkan?</b>
    Tulis nama rekan seorganisasi, atau nama pengguna anggota lain seperti @sri_rahayu. Beserta semua catatan dan janjinya; ia ditanya dulu.
    .label = Rekan

mail-partner = <b>Surel untuk siapa?</b>
    Tulis nama mitranya.
    .label = Untuk
mail-subject = <b>Apa judul surelnya?</b>
    .label = Judul
mail-text = <b>Apa isinya?</b>
    .label = Isi
mail-reply = <b>Ke alamat surel mana balasannya?</b>
    Alamat Anda sendiri; kami ingat untuk berikutnya.
    .label = Balasan ke
mail-review = <b>Kirim surel ini?</b>
    Baru berangkat setelah Anda mengetuk Kirim.
    .label = Periksa

problem-phone = Nomor itu belum lengkap. Tulis seperti 0812 3456 7890.
problem-email = Alamat surel itu belum benar. Tulis seperti nama@contoh.org.
problem-username = Tulis nama pengguna seperti @nama_mitra, atau nomor teleponnya.
problem-yearly = Tanggal itu tidak ada di kalender. Tulis seperti 14 Juni.
problem-care-past = Hari itu sudah lewat. Pilih hari ini atau sesudahnya.
problem-care-far = Itu lebih dari setahun lagi. Pilih hari yang lebih dekat.
partner-not-found = “{ $name }” tidak ada di daftar mitra Anda. Coba tulis sebagian namanya saja.
colleague-not-found = “{ $name }” belum saya temukan di antara rekan Anda. Coba nama lain, atau nama penggunanya.
