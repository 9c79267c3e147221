tables = <b>Your roundtables</b>
    Choose one to see how it stands.
tables-none = You are not part of a roundtable yet. Coming meetings are in /pertemuan.
table-not-yours = This is only for those who take part in that roundtable or organise it.
table-card = <b>{ $title }</b>
table-next = Next: { $at }
table-no-next = No next meeting yet.
table-charter = Charter: { $standing }
table-facilitator = Facilitator: { $name }
table-host = Host: { $name }
act-table = ← Roundtable
act-look = Have a look
act-kits = Presentations
act-notes = Notes
act-rota = Host
act-speakers = Speakers
act-report = Report

report = <b>Report on roundtables</b>
report-themes = <b>By theme</b>
report-beneficiaries = <b>By beneficiaries</b>
report-everyone = Everyone
report-line = { $label }: { $series } roundtables, { $meetings } meetings, { $people } people came, { $cases } case studies, { $pledges } pledges
