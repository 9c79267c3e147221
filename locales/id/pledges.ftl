act-pledges = Kontribusi
act-pledge = Saya ingin berkontribusi
act-take-back = Tarik kembali: { $amount }
act-ask-pledges = Ajak anggota berkontribusi
act-ask-fee = Ajak iuran uang
pledges = <b>Kontribusi untuk { $title }</b>
pledges-none = <b>Kontribusi untuk { $title }</b>
    Belum ada. Waktu, tempat, dan barang sama berharganya dengan uang.
pledge-total = { $amount } dari { $people } anggota
pledge-line = { $name }: { $amount }. { $detail }
pledge-amount =
    .time = { NUMBER($amount) } jam
    .places = { NUMBER($amount) } hari tempat
    .goods = { NUMBER($amount) } barang
    .money = Rp{ NUMBER($amount) }
pledge-kept = Terima kasih, tercatat: <b>{ $amount }</b>.
pledge-taken-back = Ditarik kembali.
pledges-ask = <b>{ $title }</b> hidup dari kontribusi anggotanya. Waktu, tempat, atau barang dari Anda sangat membantu. Bila belum, tidak apa-apa.
pledges-asked = { $count ->
    [0] Belum ada anggota lain di meja ini.
   *[other] { $count } anggota diajak, pada jam mereka masing-masing.
}
fee-ask = <b>{ $title }</b> sudah berjalan lebih dari setahun. Bersediakah Anda ikut membiayainya, seberapa pun? Waktu, tempat, dan barang juga diterima.
fee-early = Di tahun pertama anggota tidak dimintai uang: meja ini perlu terasa manfaatnya dulu. Iuran boleh diajak mulai { $at }.
pledge-kind = <b>Apa yang ingin Anda berikan?</b>
    .label = Jenis
    .time = Waktu
    .places = Tempat
    .goods = Barang
    .money = Uang
pledge-time = <b>Berapa jam?</b>
    .label = Jam
pledge-places = <b>Untuk berapa hari?</b>
    .label = Hari
pledge-goods = <b>Berapa banyak?</b>
    .label = Jumlah
pledge-money = <b>Berapa rupiah?</b>
    Tulis seperti 250.000.
    .label = Rupiah
pledge-detail = <b>Ada keterangan?</b>
    Misalnya: ruang rapat untuk 30 orang.
    .label = Keterangan
pledge-review = <b>Sudah benar?</b>
    .label = Periksa
