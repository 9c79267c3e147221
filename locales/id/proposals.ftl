proposals-ask = { $count ->
    [1] <b>{ $title }</b> meminta suara Anda untuk satu usulan.
   *[other] <b>{ $title }</b> meminta suara Anda untuk { $count } usulan. Tiap usulan cukup satu ketukan.
}
proposals-asked = { $count ->
    [0] Belum ada yang bisa ditanya.
   *[other] { $count } orang diminta suaranya, pada jam mereka masing-masing.
}
proposals-none = Tidak ada usulan yang menunggu suara Anda.
proposals-left = { $count } usulan lagi sesudah ini.
proposal =
    .charter = <b>{ $title }: { $subject }</b>
        Setujukah Anda dengan butir piagam ini?
    .facilitator = <b>{ $title }: calon fasilitator</b>
        Setujukah Anda? Tiap sektor dihitung sendiri.
    .case = <b>{ $title }: studi kasus dari sajian Anda</b>
        Bolehkah ini diterbitkan untuk semua anggota? Tanpa “ya” dari setiap penyaji, tidak diterbitkan.
    .brief = <b>{ $title }: ringkasan kebijakan</b>
        Setujukah Anda ini disampaikan atas nama pengalaman bersama?
proposal-progress = Suara masuk: { $said } dari { $asked }
proposal-objection = Keberatan: “{ $reason }”
proposal-closed = Usulan ini sudah diputuskan.
proposal-voted = Suara Anda: <b>{ $stance }</b> ✓
proposal-state =
    .draft = rancangan
    .open = menunggu suara
    .agreed = disepakati
    .refused = belum disepakati
paragraph = { $text }
stance =
    .yes = Setuju
    .no = Tidak
    .abstain = Abstain
act-vote = Baca dan beri suara
act-vote-waiting = Beri suara ({ $count })
act-ask-vote = Minta suara anggota
act-why = Tulis alasannya
objection-reason = <b>Apa yang perlu diubah?</b>
    Alasan Anda dibaca penyelenggara tanpa nama.
    .label = Alasan
objection-kept = Terima kasih, alasan Anda tersimpan.
consent-withdrawn = Izin Anda dicabut. Studi kasusnya tidak terbit lagi.
