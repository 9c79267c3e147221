meeting-kind =
    .roundtable = Meja bundar
    .side = Pertemuan di luar sesi
meetings-kind = <b>Pertemuan apa yang Anda siapkan?</b>
    Meja bundar untuk saling belajar antaranggota. Pertemuan di luar sesi mempertemukan mereka dengan pihak lain, termasuk pemerintah.
    .label = Jenis
meetings-title = <b>Apa nama pertemuannya?</b>
    Misalnya: Meja Bundar Kesehatan dan Usaha.
    .label = Nama
meetings-beside = <b>Pertemuan ini mendampingi meja bundar yang mana?</b>
    Tulis sebagian namanya.
    .label = Mendampingi
meetings-theme = <b>Apa temanya?</b>
    .label = Tema
meetings-beneficiaries = <b>Siapa yang terutama akan terbantu?</b>
    Ketuk satu atau beberapa.
    .label = Penerima manfaat
meetings-group = <b>Di grup mana pertemuan ini diumumkan?</b>
    .label = Grup
meetings-day = <b>Tanggal berapa yang pertama?</b>
    Misalnya: 5 Desember, Senin depan, atau 23-11-2027.
    .label = Tanggal pertama
meetings-clock = <b>Mulai pukul berapa?</b>
    Misalnya: 09.00 atau 2 siang.
    .label = Mulai pukul
meetings-zone = <b>Menurut waktu mana?</b>
    .label = Zona waktu
    .wib = WIB
    .wib-also = jakarta, barat
    .wita = WITA
    .wita-also = makassar, tengah
    .wit = WIT
    .wit-also = jayapura, timur
meetings-length = <b>Berapa lama?</b>
    .label = Lama
    .one = 1 jam
    .half = 1 jam 30 menit
    .two = 2 jam
    .three = 3 jam
meetings-place = <b>Di mana, atau lewat tautan apa?</b>
    Alamat, atau tautan rapat daring.
    .label = Tempat
meetings-rule = <b>Seberapa sering?</b>
    .label = Berulang
    .quarterly = Tiap tiga bulan
    .quarterly-also = triwulan, kuartal
    .once = Sekali saja
    .once-also = sekali
    .monthly = Tiap bulan
    .monthly-also = bulanan
    .half-yearly = Tiap enam bulan
    .half-yearly-also = setengah tahun, semester
meetings-record = <b>Tertutup atau terbuka?</b>
    Tertutup: isi pembicaraan boleh dipakai, tetapi siapa yang mengatakannya tidak dibawa keluar. Pemerintah tidak ikut, karena mereka selalu berbicara resmi mewakili instansinya.
    .label = Keterbukaan
    .off = Tertutup
    .open = Terbuka
meetings-invited = <b>Siapa yang diundang?</b>
    Bisa semua anggota, atau hanya yang ditanya satu per satu lebih dulu dan menyatakan berminat.
    .label = Undangan
    .everyone = Semua anggota
    .everyone-also = semua
    .interested = Hanya yang berminat
    .interested-also = berminat
meetings-capacity = <b>Ada berapa kursi?</b>
    Bila penuh, anggota berikutnya masuk daftar tunggu.
    .label = Kursi
meetings-review = <b>Sudah benar semua?</b>
    .label = Periksa

meeting-changing = Anda mengubah <b>{ $title }</b>, { $at }.
meetings-change-what = <b>Apa yang berubah?</b>
    .label = Yang diubah
    .day = Tanggal
    .clock = Jam
    .place = Tempat
    .capacity = Jumlah kursi
meetings-change-day = <b>Menjadi tanggal berapa?</b>
    Misalnya: 5 Desember, Senin depan, atau 23-11-2027.
    .label = Tanggal
meetings-change-clock = <b>Menjadi pukul berapa?</b>
    Misalnya: 09.00 atau 2 siang.
    .label = Pukul
meetings-change-place = <b>Menjadi di mana?</b>
    Alamat, atau tautan rapat daring.
    .label = Tempat
meetings-change-capacity = <b>Menjadi berapa kursi?</b>
    Berlaku untuk semua pertemuan berikutnya. Lewati bila tanpa batas.
    .label = Kursi
meetings-change-scope = <b>Untuk pertemuan yang mana?</b>
    .label = Berlaku untuk
    .one = Yang ini saja
    .following = Ini dan seterusnya
meetings-change-review = <b>Sudah benar?</b>
    .label = Periksa

clock = { $hour }.{ $minute }
problem-meeting-past = Tanggal itu sudah lewat. Tulis tanggal yang akan datang, ya.
problem-meeting-far = Tanggal itu masih terlalu jauh. Pilih yang dalam lima tahun ini.
problem-clock = Jam itu belum saya pahami. Tulis seperti 09.00 atau 14.30.
problem-clock-two = Maksudnya { $first } atau { $second }? Tulis salah satunya, ya.
meeting-past = Waktu itu sudah lewat. Pilih tanggal dan jam yang akan datang; jawaban lain tetap tersimpan.

meeting-holiday = { $day } adalah hari libur: { $holiday }. Bila memang hari itu, kirim; bila tidak, ubah tanggalnya.

meetings-coming = <b>Pertemuan yang akan datang</b>
meetings-none = Belum ada pertemuan yang dijadwalkan.
meetings-how = Perintah itu belum lengkap. Ketik /pertemuan untuk melihat yang akan datang.
meeting-line = { $title } · { $at } · { $said }
said =
    .yes = Anda datang
    .maybe = Anda mungkin datang
    .no = Anda tidak datang
    .waiting = Anda di daftar tunggu
    .invited = belum Anda jawab
    .nothing = belum Anda jawab
invitation = <b>{ $title }</b>
    { $at }
    { $place }

    Anda bisa datang?
invitation-off-record = <b>{ $title }</b>
    { $at }
    { $place }

    Pertemuan tertutup: isinya boleh dipakai, siapa yang mengatakannya tidak. Anda bisa datang?
meeting-card = <b>{ $title }</b>
    { $at }
    { $place }
meeting-ask = Anda bisa datang?
meeting-said = Jawaban Anda: <b>{ $said }</b>
meeting-is-cancelled = Pertemuan ini dibatalkan.
meeting-over = Pertemuan itu sudah lewat atau dibatalkan.
act-come =
    .yes = Datang
    .maybe = Mungkin
    .no = Tidak
toast-come =
    .yes = Tercatat: Anda datang.
    .maybe = Tercatat: mungkin datang.
    .no = Tercatat: tidak datang.
    .waiting = Kursi penuh. Anda di daftar tunggu.
come-yes = Sampai jumpa di <b>{ $title }</b>, { $at }. Simpan berkas ini di kalender Anda.
come-maybe = Baik, Anda mungkin datang ke <b>{ $title }</b>, { $at }. Nanti kami tanyakan lagi.
come-no = Baik, Anda tidak datang ke <b>{ $title }</b>, { $at }. Terima kasih sudah memberi tahu.
come-waiting = Kursi untuk <b>{ $title }</b>, { $at }, sudah penuh. Anda di daftar tunggu; begitu ada kursi, kami kabari.
seat-free = Ada kursi untuk Anda di <b>{ $title }</b>, { $at }. Bila tidak jadi datang, beri tahu lewat /pertemuan supaya kursinya bisa dipakai yang lain.
members-only = Pertemuan ini untuk anggota. Pendaftaran sekitar satu menit saja, sesudah itu Anda bisa ikut.
invited-only = Pertemuan ini untuk anggota yang sudah diajak bicara lebih dulu oleh penyelenggara. Silakan hubungi penyelenggaranya.
sector-refused = Di meja bundar tertutup tidak ada yang berbicara mewakili instansi, jadi sektor pemerintah tidak ikut. Pintu lain tetap terbuka: pertemuan di luar sesi.
act-side = { $title } · { $at }
act-ask-side = Minta pertemuan di luar sesi
side-asked = Permintaan Anda sudah kami teruskan kepada penyelenggara.
side-wanted = { $name } ({ $of }) ingin bertemu di luar sesi <b>{ $title }</b>. Anda bisa menyiapkan pertemuannya.

organise-not-allowed = Pertemuan diatur oleh admin, pendamping, atau tuan rumah.
meeting-planned = <b>{ $title }</b> sudah dijadwalkan, mulai { $at }.
manage = <b>{ $title }</b>
    { $at } · { $rule }
    { $place }
manage-counts = Datang { $yes }, mungkin { $maybe }, tidak { $no }, menunggu { $waiting }, belum menjawab { $invited }
manage-capacity = Kursi: { $capacity }
manage-asked = Ditanya { $asked }, berminat { $interested }
manage-next =
    .tanya = <b>Berikutnya:</b> tanya minat anggota lebih dulu.
    .undang = <b>Berikutnya:</b> undang anggota.
    .meja = <b>Berikutnya:</b> siapkan isinya di meja bundar.
    .kode = <b>Sekarang:</b> bacakan kode hadir.
act-manage = Kelola
act-new-meeting = Pertemuan baru
act-meetings = ← Pertemuan
act-roundtable = Meja bundarnya →
act-roundtables = Meja bundar saya
act-next-meeting = Pertemuannya
act-result = Hasil: { $title }
act-write-down = Catat yang hadir
meeting-no-group = Pertemuan ini belum punya grup.
act-meeting =
    .tanya = Tanya minat dulu
    .undang = Undang
    .ubah = Ubah
    .batal = Batalkan
    .kode = Kode hadir
    .daftarhadir = Daftar hadir
    .tanyajawab = Buka tanya jawab
inviting-everyone = Undangan ke <b>{ $title }</b>, { $at }, sedang dikirim kepada anggota yang bisa ikut, pada jam mereka masing-masing.
inviting-interested = Undangan ke <b>{ $title }</b>, { $at }, sedang dikirim kepada yang berminat, pada jam mereka masing-masing.
ask-whom = <b>Siapa yang ingin Anda tanya?</b>
    Untuk satu orang, ketik /pertemuan tanya { $id } @nama.
act-ask =
    .tema = Anggota bertema { $theme }
    .semua = Semua anggota
asking = Pertanyaan sedang dikirim, kepada masing-masing secara pribadi.
ask-interest = Kami menyiapkan <b>{ $title }</b> tentang { $theme }. Apakah Anda berminat ikut? Yang berminat akan kami undang; tidak apa-apa bila belum.
act-interested = Berminat
act-not-interested = Belum
interest-interested = Terima kasih. Anda akan kami undang ke <b>{ $title }</b>.
interest-not = Baik, terima kasih sudah menjawab. Kami tidak mengirim undangan <b>{ $title }</b>.
ask-unknown = Belum ada anggota dengan nama itu.
ask-barred = { $name } dari sektor pemerintah; untuk mereka ada pertemuan di luar sesi.
ask-before = { $name } sudah pernah ditanya.
ask-sent = Pertanyaan untuk { $name } dikirim.
nobody-interested = Semua yang ditanya belum berminat pada <b>{ $title }</b>. Mungkin tema atau waktunya perlu dibicarakan lagi.
all-declined = Semua yang diundang ke <b>{ $title }</b>, { $at }, tidak bisa datang. Anda bisa memindahkan harinya atau membatalkannya.
meeting-change-kept = Perubahan tersimpan. Yang diundang dan belum menolak diberi tahu.
meeting-seats-kept = Jumlah kursi tersimpan. Bila bertambah, yang menunggu langsung mendapat kursi.
cancel-sure = <b>Batalkan { $title }, { $at }?</b>
    Yang diundang dan belum menolak akan diberi tahu.
act-cancel =
    .one = Batalkan yang ini
    .following = Batalkan ini dan seterusnya
    .none = Tidak jadi
meeting-cancel-kept = { $count } pertemuan dibatalkan. Yang diundang dan belum menolak diberi tahu.
meeting-changed = <b>Ada perubahan: { $title }</b>
    Sekarang { $at }, { $place }. Masih bisa datang?
meeting-cancelled = <b>{ $title }</b>, { $at }, dibatalkan. Maaf atas perubahan ini. Berkas ini menghapusnya dari kalender Anda.
meeting-changed-waiting = <b>Ada perubahan: { $title }</b>
    Sekarang { $at }, { $place }. Anda masih di daftar tunggu; begitu ada kursi, kami kabari. Kalau waktunya tidak cocok lagi, beri tahu di sini.
meeting-changed-invited = <b>Ada perubahan: { $title }</b>
    Undangan Anda sekarang untuk { $at }, { $place }. Bisa datang?
meeting-changed-organiser = <b>{ $title }</b>, yang Anda selenggarakan, diubah oleh admin. Sekarang { $at }, { $place }.
meeting-cancelled-waiting = <b>{ $title }</b>, { $at }, dibatalkan, jadi Anda tidak perlu menunggu kursi lagi. Maaf atas perubahan ini.
meeting-cancelled-invited = <b>{ $title }</b>, { $at }, dibatalkan. Undangan Anda tidak perlu dijawab lagi.
meeting-cancelled-organiser = <b>{ $title }</b>, { $at }, yang Anda selenggarakan, dibatalkan oleh admin.
meeting-orphan = <b>{ $title }</b> tidak lagi punya penyelenggara. Pengingatnya tetap berjalan; seseorang perlu mengambil alih.
act-take-series = Ambil alih
taken-over = Anda sekarang penyelenggara <b>{ $title }</b>. Terima kasih.
meeting-group-gone = Grup { $group } tidak bisa dijangkau lagi, jadi <b>{ $title }</b> tidak diumumkan di sana. Pengingat pribadi tetap berjalan.

reminder-month = <b>{ $title }</b> sebulan lagi: { $at }, { $place }.
reminder-week = <b>{ $title }</b> seminggu lagi: { $at }, { $place }. Rencana Anda berubah? Beri tahu di sini.
reminder-day = Sampai jumpa di <b>{ $title }</b>, { $at }, { $place }.
reminder-hour = <b>{ $title }</b> mulai sekitar satu jam lagi: { $at }, { $place }.
reminder-organiser = <b>Anda penyelenggara { $title }</b>
    { $at }, { $place }
reminder-maybe = <b>{ $title }</b>: { $at }, { $place }. Anda mungkin datang; sudah bisa dipastikan?
reminder-invited = <b>{ $title }</b> seminggu lagi: { $at }, { $place }. Kami belum mendengar dari Anda; bisa datang?
group-reminder-month = <b>{ $title }</b> sebulan lagi: { $at }, { $place }. Siapa yang datang?
group-reminder-week = <b>{ $title }</b> seminggu lagi: { $at }, { $place }. Siapa yang datang?
group-reminder-day = Tidak lama lagi: <b>{ $title }</b>, { $at }, { $place }.
group-reminder-hour = <b>{ $title }</b> mulai sekitar satu jam lagi: { $at }, { $place }.
group-meeting-changed = <b>Ada perubahan: { $title }</b>
    Sekarang { $at }, { $place }.
group-meeting-cancelled = <b>{ $title }</b>, { $at }, dibatalkan.
group-series-cancelled = <b>{ $title }</b> tidak dilanjutkan, mulai dari pertemuan { $at }.

act-calendar = Kalender saya
act-open-calendar = Buka kalender
calendar-address = <b>Kalender pertemuan Anda</b>
    Masukkan alamat ini di aplikasi kalender supaya perubahan ikut terbarui:
    { $link }

    Alamat ini rahasia milik Anda. Ia tidak berlaku lagi bila data Anda dihapus.
calendar-none = Halaman kalender belum dinyalakan di sini. Berkas kalender tetap dikirim setiap kali Anda menyatakan datang.
calendar-off-record = Pertemuan tertutup: isinya boleh dipakai, siapa yang mengatakannya tidak.
calendar-open = Pertemuan Jejaring.

attendance-code = <b>Kode hadir: { $code }</b>
    { $title }, { $at }. Bacakan kode ini di ruangan; anggota mengetiknya kepada saya, atau membuka tautan ini:
    { $link }

    Berlaku dari setengah jam sebelum mulai sampai dua jam sesudah selesai.
attendance-list = <b>Yang hadir di { $title }: { $count }</b>
attendance-line = { $number }. { $name }
attended = Selamat datang di <b>{ $title }</b>. Kehadiran Anda tercatat.
attended-before = Kehadiran Anda di <b>{ $title }</b> sudah tercatat.
code-how = Ketik /hadir dan kode yang dibacakan di pertemuan, misalnya /hadir ABCDE.
code-unknown = Kode itu belum saya kenal. Periksa lagi huruf-hurufnya.
code-early = Pertemuan <b>{ $title }</b> baru mulai { $at }. Kodenya berlaku setengah jam sebelumnya.
code-late = Kode untuk <b>{ $title }</b> sudah tidak berlaku. Minta penyelenggara mencatat Anda di daftar hadir.
attendee-who = Siapa yang hadir tanpa kode?
attendee-is = <b>{ $name }</b> tercatat hadir.
