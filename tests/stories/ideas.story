# An idea has a clock: it becomes an action, waits for a day, or is declined with a reason, and its author hears which.
file: solvane.yaml
now: 2026-03-22 10:00 Asia/Amman
Selma: telegram, Asia/Amman
Zoe: telegram, Asia/Amman
Omar: slack, Asia/Amman
Stranger: telegram, Asia/Amman

Selma > /start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
          |
          | • /today: who is in, who answered, what goes out next
          | • /invite: a text that brings people in
          | • /note: write down an answer somebody gave by phone
          | • /summary: send what came of a meeting to everybody
          | • /silence: stop everything I send by myself, at once
          | • /poll: ask everybody one question
          |
          | Add me to a group or channel, and votes and the digest appear there. /help shows the rest.
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
Omar > /cluster start {link}
    Omar ← Hello, Omar. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
         |
         | • At most two messages a week, in your working hours (Amman time)
         | • About actions you own, and votes or short questions that need you, one tap each
         | • On top of that, a summary after a meeting
         | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
         |
         | Would you like to come in? “Only when needed” means: only for votes.
         | [Join] [Only when needed]
         | [What is kept?] [No, thanks]
Omar presses [Join]
    Omar ← Welcome, Omar. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Amman time).
         | Fewer messages, a pause or leaving: “How often?”, at any time.
         | [My actions] [How often?]
    Omar ← What moves in Solvane Cleantech:
         |
         | • Coming up: Supplier day at the cement plant, 3 Apr
         | [The whole week]

# Words, and it is kept; a pillar may be said first, or be one tap. For five minutes it is nobody else's.
Stranger > /idea Let me in
    Stranger ← Hello. I keep the actions of an innovation cluster moving, and do not know you yet. Your invitation brings you in, or a word to your cluster's facilitator.
Zoe > /idea Open the gates one afternoon a month. Schools would come, and some of those who come would apply for a job at one of our firms later.
    Zoe ← Thank you. Kept: Open the gates one afternoon a month
        |
        | Selma decides by 12 Apr what becomes of it, and I tell you. Others see it in five minutes.
        |
        | If it belongs to a pillar, one tap says so.
        | [Business development] [Access to finance]
        | [Research and development] [Enabling environment]
        | [Investment] [Workforce and skills]
        | [Undo] [All ideas]
Zoe presses [Workforce and skills]
    Zoe ✎ Thank you. Kept: Open the gates one afternoon a month
        |
        | Selma decides by 12 Apr what becomes of it, and I tell you. Others see it in five minutes.
        | [Business development] [Access to finance]
        | [Research and development] [Enabling environment]
        | [Investment] [✓ Workforce and skills]
        | [Undo] [All ideas]
Selma > /ideas
    Selma ← Solvane Cleantech has no ideas yet
          |
          | To offer the first, write /idea and a few words.
Omar > /cluster idea
Omar fills text = research: Share one sheet of measured rooftop yields, forty rooftops, no names.
    Omar ← Thank you. Kept: Share one sheet of measured rooftop yields, forty rooftops, no names
         |
         | Selma decides by 12 Apr what becomes of it, and I tell you. Others see it in five minutes.
         | [Business development] [Access to finance]
         | [✓ Research and development] [Enabling environment]
         | [Investment] [Workforce and skills]
         | [Undo] [All ideas]
Omar > /cluster idea A label for firms that save water
    Omar ← Thank you. Kept: A label for firms that save water
         |
         | Selma decides by 12 Apr what becomes of it, and I tell you. Others see it in five minutes.
         |
         | If it belongs to a pillar, one tap says so.
         | [Business development] [Access to finance]
         | [Research and development] [Enabling environment]
         | [Investment] [Workforce and skills]
         | [Undo] [All ideas]
Omar > /cluster idea Something silly
    Omar ← Thank you. Kept: Something silly
         |
         | Selma decides by 12 Apr what becomes of it, and I tell you. Others see it in five minutes.
         |
         | If it belongs to a pillar, one tap says so.
         | [Business development] [Access to finance]
         | [Research and development] [Enabling environment]
         | [Investment] [Workforce and skills]
         | [Undo] [All ideas]
Omar presses [Undo] under "Something silly"
    Omar ✎ Taken back: Something silly. Nobody else has seen it.
    Omar ~ Taken back.
== +6 minutes
    Selma ← 2 people came in whom nobody had listed (Sunday 22 March)
          |
          | • Zoe (Telegram, @zoe)
          | • Omar (Slack, @u1003)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Zoe]
          | [Remove Omar]
Omar > /cluster ideas
    Omar ← 3 open ideas
         |
         | • ID-1 Open the gates one afternoon a month (Zoe), 21 days left
         | • ID-2 Share one sheet of measured rooftop yields, forty rooftops, no names (Omar), 21 days left
         | • ID-3 A label for firms that save water (Omar), 21 days left
         |
         | Tap one to see more. To offer another, write /cluster idea and a few words.
         | [ID-1] [ID-2] [ID-3]

# Five days before the three weeks are over Selma is reminded, once for all of them.
== 2026-04-07 09:05 Asia/Amman
    Selma ← 3 ideas are yours to decide, so that whoever had them hears what becomes of them:
          |
          | • ID-1 Open the gates one afternoon a month (Zoe), by 12 Apr
          | • ID-2 Share one sheet of measured rooftop yields, forty rooftops, no names (Omar), by 12 Apr
          | • ID-3 A label for firms that save water (Omar), by 12 Apr
          |
          | Tap one; each takes a tap and a line.
          | [ID-1] [ID-2] [ID-3]
Selma > /today
    Selma ← Solvane Cleantech, Tuesday 7 April
          |
          | 3 of 6 have joined
          |
          | • Not yet: Ingrid S., Nadia R. and Victor D.
          |
          | Could use a hand
          |
          | • Ingrid S.: Collector test bench (RD-1), Needs time
          |
          | Ideas to decide
          |
          | • Open the gates one afternoon a month (Zoe), 5 days left
          | • Share one sheet of measured rooftop yields, forty rooftops, no names (Omar), 5 days left
          | • A label for firms that save water (Omar), 5 days left
          |
          | Nothing is planned to go out by itself.
          | [Text to forward]
          | [Decide ideas]
          | [Note an answer]

# To an action: the form has the idea in it, and the action keeps whose it was. Zoe hears once it stands.
Selma presses [ID-1]
    Selma ← Open the gates one afternoon a month (ID-1)
          | Zoe · Workforce and skills
          |
          | Open the gates one afternoon a month. Schools would come, and some of those who come would apply for a job at one of our firms later.
          |
          | 5 days are left to decide, until 12 Apr.
          | [Make it an action]
          | [Another day] [No, with a reason]
Selma presses [Make it an action]
    Selma ← What shall be done? (1 of 5)
          |
          | Open the gates one afternoon a month
          |
          | Keep it, or type a new version.
          | [Keep it] [Cancel]
Selma presses [Keep it]
    Selma ✎ What shall be done? Open the gates one afternoon a month
    Selma ← Which pillar? (2 of 5)
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [✓ Workforce and skills]
          | [Back] [Cancel]
Selma presses [✓ Workforce and skills]
    Selma ✎ Which pillar? Workforce and skills
    Selma ← Which objective does it serve? (3 of 5)
          | [Sell more of what is made here] [Bring tested technologies from lab to customer]
          | [Back] [Skip] [Cancel]
Selma presses [Skip]
    Selma ✎ Which objective does it serve? – skipped
    Selma ← By when? (4 of 5)
          | For example: 31 Oct, Friday, in two weeks.
          | [Back] [Skip] [Cancel]
Selma presses [Skip]
    Selma ✎ By when? – skipped
    Selma ← Who takes it on? (5 of 5)
          | Leave it open and it is yours.
          | [✓ Selma I.] [Ingrid S.]
          | [Nadia R.] [Omar]
          | [Victor D.] [Zoe]
          | [Back] [Skip] [Cancel]
Selma presses [Skip]
    Selma ✎ Open the gates one afternoon a month (ID-1)
          | Zoe · Workforce and skills
          |
          | Open the gates one afternoon a month. Schools would come, and some of those who come would apply for a job at one of our firms later.
          |
          | ✓ It became an action: Open the gates one afternoon a month (WS-1).
          | [Open the action]
    Selma ✎ Who takes it on? – skipped
    Selma ← Added to Workforce and skills as WS-1: Open the gates one afternoon a month. It is yours. The idea stays noted as Zoe’s. Others see it in five minutes.
          | [Undo] [Say more about it]
    Selma ← One thought on WS-1 Open the gates one afternoon a month: would it be better carried by a participant? What firms and institutions carry themselves lasts longer, and your hands stay free to connect them. If it is yours, it is yours.
          | [Give it to somebody] [It stays with me]
== +6 minutes
    Zoe ← Your idea “Open the gates one afternoon a month” became an action: Open the gates one afternoon a month (WS-1). Selma I. takes it on. Thank you for it.
        | [See it]
Zoe presses [See it]
    Zoe ← Open the gates one afternoon a month (WS-1)
        | Selma I. · Planned
        |
        | • Pillar: Workforce and skills
        |
        | Zoe’s idea: “Open the gates one afternoon a month. Schools would come, and some of those who come would apply for a job at one of our firms later.”
        | [History]

# Another day; and a slip of the thumb, which nobody hears of.
Selma presses [ID-2]
    Selma ← Share one sheet of measured rooftop yields, forty rooftops, no names (ID-2)
          | Omar · Research and development
          |
          | 5 days are left to decide, until 12 Apr.
          | [Make it an action]
          | [Another day] [No, with a reason]
Selma presses [Another day]
    Selma ← When shall it come back?
          | Share one sheet of measured rooftop yields, forty rooftops, no names
          | [Cancel]
Selma > 4 May
    Selma ✎ Share one sheet of measured rooftop yields, forty rooftops, no names (ID-2)
          | Omar · Research and development
          |
          | Parked until 4 May (Selma I.). It comes back by itself.
          | [Make it an action]
          | [No, with a reason]
    Selma ✎ When shall it come back? Monday 4 May
    Selma ← Parked until Monday 4 May: Share one sheet of measured rooftop yields, forty rooftops, no names. It comes back to you that day.
          |
          | Omar hears of it from me, in five minutes at the earliest.
          | [Undo]
Selma presses [Undo] under "Parked until"
    Selma ✎ Share one sheet of measured rooftop yields, forty rooftops, no names (ID-2)
          | Omar · Research and development
          |
          | 5 days are left to decide, until 12 Apr.
          | [Make it an action]
          | [Another day] [No, with a reason]
    Selma ✎ Open again: Share one sheet of measured rooftop yields, forty rooftops, no names. Its author has heard nothing.
    Selma ~ Taken back.
Selma presses [Another day]
    Selma ← When shall it come back?
          | Share one sheet of measured rooftop yields, forty rooftops, no names
          | [Cancel]
Selma > 5 May
    Selma ✎ Share one sheet of measured rooftop yields, forty rooftops, no names (ID-2)
          | Omar · Research and development
          |
          | Parked until 5 May (Selma I.). It comes back by itself.
          | [Make it an action]
          | [No, with a reason]
    Selma ✎ When shall it come back? Tuesday 5 May
    Selma ← Parked until Tuesday 5 May: Share one sheet of measured rooftop yields, forty rooftops, no names. It comes back to you that day.
          |
          | Omar hears of it from me, in five minutes at the earliest.
          | [Undo]
== +6 minutes
    Omar ← Selma I. keeps your idea “Share one sheet of measured rooftop yields, forty rooftops, no names” for later: it comes up again on Tuesday 5 May, and you hear what becomes of it. Thank you for it.

# No, with a reason, which its author reads as it was written.
Selma presses [ID-3]
    Selma ← A label for firms that save water (ID-3)
          | Omar
          |
          | 5 days are left to decide, until 12 Apr.
          | [Make it an action]
          | [Another day] [No, with a reason]
Selma presses [No, with a reason]
    Selma ← Why not, in one line?
          | A label for firms that save water. Omar reads your line as you write it.
          | [Cancel]
Selma > Worth doing once somebody pays for the testing
    Selma ✎ A label for firms that save water (ID-3)
          | Omar
          |
          | Declined (Selma I.): “Worth doing once somebody pays for the testing”
    Selma ✎ Why not, in one line? Worth doing once somebody pays for the testing
    Selma ← Declined: A label for firms that save water
          |
          | Worth doing once somebody pays for the testing
          |
          | Omar hears of it from me, in five minutes at the earliest.
          | [Undo]
== +6 minutes
    Omar ← Selma I. has thought about your idea “A label for firms that save water” and does not take it up:
         |
         | Worth doing once somebody pays for the testing
         |
         | Thank you for offering it. The next one is as welcome.
Omar > /cluster ideas
    Omar ← 3 ideas: 1 became an action, 1 parked, 1 declined.
         |
         | Nothing waits for a decision. To offer another, write /cluster idea and a few words.

# What was parked is back on its day. What is not decided then is said twice more, and never again; Omar hears nothing of the clock.
== 2026-05-05 12:05 Asia/Amman
    Selma ← Selma, how is this going? One tap is a full answer.
          |
          | Open the gates one afternoon a month (WS-1)
          | Planned
          |
          | Your own words work too, and “Not this week” is fine.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not this week] [How often?]
    Selma ← Selma, a short reminder: “Open the gates one afternoon a month”. How does it look? One tap is enough.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not now] [Why this message?]
    Selma ← You parked this until today, and here it is again:
          |
          | Share one sheet of measured rooftop yields, forty rooftops, no names (ID-2)
          | Omar · Research and development
          |
          | An action, another day, or no with a reason: each is a good answer.
          | [Make it an action]
          | [Another day] [No, with a reason]
== 2026-05-21 12:00 Asia/Amman
    Selma ← An idea that is yours to decide by 26 May, so that Omar hears what becomes of it:
          |
          | Share one sheet of measured rooftop yields, forty rooftops, no names (ID-2)
          | Omar · Research and development
          |
          | An action, another day, or no with a reason: each is a good answer.
          | [Make it an action]
          | [Another day] [No, with a reason]
== 2026-05-26 12:00 Asia/Amman
    Selma ← Omar was promised an answer by today. I do not ask again:
          |
          | Share one sheet of measured rooftop yields, forty rooftops, no names (ID-2)
          | Omar · Research and development
          |
          | An action, another day, or no with a reason: each is a good answer.
          | [Make it an action]
          | [Another day] [No, with a reason]
== 2026-06-02 12:00 Asia/Amman
