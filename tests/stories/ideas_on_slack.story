# The same decisions on Slack, where a form has the idea in it already; its author is on Telegram.
file: solvane.yaml
now: 2026-03-22 10:00 Asia/Amman
Selma: slack, Asia/Amman
Zoe: telegram, Asia/Amman

Selma > /cluster start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
          |
          | • /cluster today: who is in, who answered, what goes out next
          | • /cluster invite: a text that brings people in
          | • /cluster note: write down an answer somebody gave by phone
          | • /cluster summary: send what came of a meeting to everybody
          | • /cluster silence: stop everything I send by myself, at once
          | • /cluster poll: ask everybody one question
          |
          | Add me to a group or channel, and votes and the digest appear there. /cluster help shows the rest.
          | [My actions] [Settings]
Zoe > /start {link}
    Zoe ← Hello, Zoe. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
        |
        | • At most two messages a week, in your working hours (Amman time)
        | • About actions you own, and votes or short questions that need you, one tap each
        | • On top of that, a summary after a meeting
        | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
        |
        | Would you like to come in? “Only when needed” means: only for votes.
        | [Join] [Only when needed]
        | [What is kept?] [No, thanks]
Zoe presses [Join]
    Zoe ← Welcome, Zoe. You are now in Solvane Cleantech.
        |
        | I write at most twice a week, in your working hours (Amman time).
        | Fewer messages, a pause or leaving: “How often?”, at any time.
        | [My actions] [How often?]
    Zoe ← What moves in Solvane Cleantech:
        |
        | • Coming up: Supplier day at the cement plant, 3 Apr
        | [The whole week]
Zoe > /idea
    Zoe ← What would you like the cluster to try?
        | A line is enough. A pillar and a colon may stand before it, or not.
        | [Cancel]
Zoe > A repair bench for used batteries
    Zoe ✎ What would you like the cluster to try? A repair bench for used batteries
    Zoe ← Thank you. Kept: A repair bench for used batteries
        |
        | Selma decides by 12 Apr what becomes of it, and I tell you. Others see it in five minutes.
        |
        | If it belongs to a pillar, one tap says so.
        | [Business development] [Access to finance]
        | [Research and development] [Enabling environment]
        | [Investment] [Workforce and skills]
        | [Undo] [All ideas]
Zoe > /idea Bundle small loans into one bond
    Zoe ← Thank you. Kept: Bundle small loans into one bond
        |
        | Selma decides by 12 Apr what becomes of it, and I tell you. Others see it in five minutes.
        |
        | If it belongs to a pillar, one tap says so.
        | [Business development] [Access to finance]
        | [Research and development] [Enabling environment]
        | [Investment] [Workforce and skills]
        | [Undo] [All ideas]
Zoe > /idea Name our firms on one map
    Zoe ← Thank you. Kept: Name our firms on one map
        |
        | Selma decides by 12 Apr what becomes of it, and I tell you. Others see it in five minutes.
        |
        | If it belongs to a pillar, one tap says so.
        | [Business development] [Access to finance]
        | [Research and development] [Enabling environment]
        | [Investment] [Workforce and skills]
        | [Undo] [All ideas]
Zoe presses [Undo]
    Zoe ✎ Taken back: Name our firms on one map. Nobody else has seen it.
    Zoe ~ Taken back.
== +6 minutes
    Selma ← Somebody came in whom nobody had listed (Sunday 22 March)
          |
          | • Zoe (Telegram, @zoe)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Zoe]
Selma > /cluster today
    Selma ← Solvane Cleantech, Sunday 22 March
          |
          | 2 of 5 have joined
          |
          | • Not yet: Ingrid S., Nadia R. and Victor D.
          | • New since yesterday: Zoe
          |
          | Could use a hand
          |
          | • Ingrid S.: Collector test bench (RD-1), Needs time
          |
          | Ideas to decide
          |
          | • A repair bench for used batteries (Zoe), 21 days left
          | • Bundle small loans into one bond (Zoe), 21 days left
          |
          | Nothing is planned to go out by itself.
          | [Text to forward]
          | [Decide ideas]
          | [Note an answer]
Selma presses [Decide ideas]
    Selma ← 2 open ideas
          |
          | • ID-1 A repair bench for used batteries (Zoe), 21 days left
          | • ID-2 Bundle small loans into one bond (Zoe), 21 days left
          |
          | Tap one to see more. To offer another, write /cluster idea and a few words.
          | [ID-1] [ID-2]
Selma presses [ID-1]
    Selma ← A repair bench for used batteries (ID-1)
          | Zoe
          |
          | 21 days are left to decide, until 12 Apr.
          | [Make it an action]
          | [Another day] [No, with a reason]
Selma presses [Make it an action]
Selma fills pillar = 3; due = 2026-05-29
    Selma ✎ A repair bench for used batteries (ID-1)
          | Zoe
          |
          | ✓ It became an action: A repair bench for used batteries (RD-2).
          | [Open the action]
    Selma ← Added to Research and development as RD-2: A repair bench for used batteries, due Friday 29 May. It is yours. The idea stays noted as Zoe’s. Others see it in five minutes.
          | [Undo] [Say more about it]
    Selma ← One thought on RD-2 A repair bench for used batteries: would it be better carried by a participant? What firms and institutions carry themselves lasts longer, and your hands stay free to connect them. If it is yours, it is yours.
          | [Give it to somebody] [It stays with me]
Selma presses [ID-2]
    Selma ← Bundle small loans into one bond (ID-2)
          | Zoe
          |
          | 21 days are left to decide, until 12 Apr.
          | [Make it an action]
          | [Another day] [No, with a reason]
Selma presses [No, with a reason]
Selma fills reason = The guarantee line reaches small firms sooner
    Selma ✎ Bundle small loans into one bond (ID-2)
          | Zoe
          |
          | Declined (Selma I.): “The guarantee line reaches small firms sooner”
    Selma ← Declined: Bundle small loans into one bond
          |
          | The guarantee line reaches small firms sooner
          |
          | Zoe hears of it from me, in five minutes at the earliest.
          | [Undo]

# She thinks better of the action within five minutes: the idea is open again, and Zoe hears of the other one only.
Selma presses [Undo] under "Added to"
    Selma ✎ A repair bench for used batteries (ID-1)
          | Zoe
          |
          | 21 days are left to decide, until 12 Apr.
          | [Make it an action]
          | [Another day] [No, with a reason]
    Selma ✎ RD-2 is taken back. Nothing was recorded.
    Selma ✎ RD-2 is taken back. Nothing was recorded.
    Selma ~ Taken back. It no longer counts.
== +6 minutes
    Zoe ← Selma I. has thought about your idea “Bundle small loans into one bond” and does not take it up:
        |
        | The guarantee line reaches small firms sooner
        |
        | Thank you for offering it. The next one is as welcome.
Selma presses [Another day] under "A repair bench"
Selma fills until = 2026-04-02
    Selma ✎ A repair bench for used batteries (ID-1)
          | Zoe
          |
          | Parked until 2 Apr (Selma I.). It comes back by itself.
          | [Make it an action]
          | [No, with a reason]
    Selma ← Parked until Thursday 2 April: A repair bench for used batteries. It comes back to you that day.
          |
          | Zoe hears of it from me, in five minutes at the earliest.
          | [Undo]
== +6 minutes
    Zoe ← Selma I. keeps your idea “A repair bench for used batteries” for later: it comes up again on Thursday 2 April, and you hear what becomes of it. Thank you for it.
Zoe > /ideas
    Zoe ← 2 ideas: 1 parked, 1 declined.
        |
        | Nothing waits for a decision. To offer another, write /idea and a few words.
== 2026-04-02 09:05 Asia/Amman
    Selma ← You parked this until today, and here it is again:
          |
          | A repair bench for used batteries (ID-1)
          | Zoe
          |
          | An action, another day, or no with a reason: each is a good answer.
          | [Make it an action]
          | [Another day] [No, with a reason]
