rules-list = Our rules:
    1. We are equals and respect each other.
    2. We are open and honest about our interests.
    3. What is entrusted here stays here.
    4. Every offer is answered, even when the answer is no.
    5. No advertising.

    Do you agree to these rules?
rules-rules = <b>The rules of Jejaring</b>
    { rules-list }
    .label = { registration-rules.label }
    .agree = { registration-rules.agree }
    .agree-also = { registration-rules.agree-also }
rules-changed = The network's rules have changed, so we need your agreement once more.
rules-thanks = Thank you, your agreement is recorded. Please repeat what you were about to do.
rules-no = I do not agree
rules-no-also = no, disagree, not agree, i disagree, i refuse
rules-refused = That is all right. Without your agreement we cannot go on yet; read them again later, stop with /batal, or delete everything with /hapusdata.
