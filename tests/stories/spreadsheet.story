# The plan goes out as a spreadsheet and comes in again: looked at first, then a tap, on Telegram and on Slack.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
SelmaToo: slack, Asia/Amman
Nadia: telegram, Asia/Amman

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
Selma > /link
    Selma ← Your code is {code}, good until 08:15. In the other app, write to me:
          |
          | • On Telegram: /link {code}
          | • On Slack: /cluster link {code}
          |
          | I then ask there whether it is you. Show the code to nobody else.
SelmaToo > /cluster link {code}
    SelmaToo ← Are you Selma I.? If yes, you count once in both apps from now on: one vote, one list, one limit on messages. Where you voted in both, the later vote counts.
             | [Yes, that is me] [No]
SelmaToo presses [Yes, that is me]
    Selma ← Your Slack account was just linked to this one. If that was not you, please tell whoever runs me at once.
    SelmaToo ← Done, I know you in both apps now. I write to the one you used last, never to both.
Nadia > /start {invite Nadia}
    Nadia ← Hello, Nadia. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
          |
          | • At most two messages a week, in your working hours (Amman time)
          | • About actions you own, and votes or short questions that need you, one tap each
          | • On top of that, a summary after a meeting
          | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
          |
          | Would you like to come in? “Only when needed” means: only for votes.
          | [Join] [Only when needed]
          | [What is kept?] [No, thanks]
Nadia presses [Join]
    Nadia ← Welcome, Nadia. You are now in Solvane Cleantech.
          |
          | I write at most twice a week, in your working hours (Amman time).
          | Fewer messages, a pause or leaving: “How often?”, at any time.
          | [My actions] [How often?]
    Nadia ← Yours in Solvane Cleantech:
          |
          | • Supplier day at the cement plant, due 3 Apr
          | • Shared product catalogue, due 11 Apr
          | [My actions]

Selma > /export
    Selma ← The action plan with its 4 actions. Change it in Excel if you like and send it back to me; I show you what would change before anything does.
    Selma ← [file action-plan.xlsx]
Selma sends file action-plan-broken.csv
    Selma ← 5 things have to be put right first
          |
          | • Row 2, Due: “05/06/2026” may be two days; please write the month as a word, or 2027-01-15.
          | • Row 3, Pillar: “Sport” is no pillar here; /strategy shows which there are.
          | • Row 4, Owner: nobody here is called “Mona Q.”; please write the name as I know it, invite them with /invite, or leave the cell empty.
          | • Row 4, Due: “31.02.2027” is no day of the calendar; 2027-01-15 or 15 Jan 2027 always works.
          | • Row 4, Status: “later” is no status; they are Proposed, Planned, On the way, Needs time, Stuck, Done, Set aside.
          |
          | Please correct the file and send it once more. Until then nothing is changed.
          | [Discard]
Selma presses [Discard]
    Selma ✎ This file was discarded, and nothing of it is kept.
    Selma ~ Discarded. Nothing of the file is kept.
Selma sends file action-plan.csv
    Selma ← 2 new actions
          |
          | • Shared laboratory days, Research and development
          | • Investor breakfast, Investment
          |
          | One action changes
          |
          | • BD-1 Supplier day at the cement plant. Due: 3 Apr → 20 Apr; Status: On the way → Needs time
          |
          | Nothing is done before your tap. What is not in the file stays as it is. Owners hear what is theirs now and what changed in it; nobody else is written to.
          | [Put it in the plan] [Discard]
Selma presses [Put it in the plan]
    Selma ✎ In the plan now: 2 new actions, one changed.
    Selma ~ Done, it is in the plan.
# A second time it changes nothing.
Selma sends file action-plan.csv
    Selma ← Everything in this file stands in the plan already, so there is nothing to change.
          | [Discard]
Selma > /plan R&D
    Selma ← Research and development
          |
          | • RD-1 Collector test bench: Needs time, due 19 Mar, Ingrid S.
          | • RD-2 Shared laboratory days: Planned, due 30 Sept, Ingrid S.
          |
          | Tap one to see more.
          | [RD-1] [RD-2]
          | [Past the date (1)]
# Not everybody's.
Nadia > /export
    Nadia ← Only Selma can do that here, so nothing was done. /help lists what you can do.
Nadia sends file action-plan.csv
    Nadia ← Which action is this document about?
          | [BD-2 Shared product catalogue]
          | [BD-1 Supplier day at the cement plant]
          | [None of these]

# The same on Slack.
SelmaToo > /cluster export
    SelmaToo ← The action plan with its 6 actions. Change it in Excel if you like and send it back to me; I show you what would change before anything does.
    SelmaToo ← [file action-plan.xlsx]
SelmaToo sends file action-plan-broken.csv
    Selma ✎ This file was discarded, and nothing of it is kept.
    SelmaToo ← 5 things have to be put right first
             |
             | • Row 2, Due: “05/06/2026” may be two days; please write the month as a word, or 2027-01-15.
             | • Row 3, Pillar: “Sport” is no pillar here; /cluster strategy shows which there are.
             | • Row 4, Owner: nobody here is called “Mona Q.”; please write the name as I know it, invite them with /cluster invite, or leave the cell empty.
             | • Row 4, Due: “31.02.2027” is no day of the calendar; 2027-01-15 or 15 Jan 2027 always works.
             | • Row 4, Status: “later” is no status; they are Proposed, Planned, On the way, Needs time, Stuck, Done, Set aside.
             |
             | Please correct the file and send it once more. Until then nothing is changed.
             | [Discard]
SelmaToo presses [Discard]
    SelmaToo ✎ This file was discarded, and nothing of it is kept.
    SelmaToo ~ Discarded. Nothing of the file is kept.
SelmaToo sends file action-plan.csv
    SelmaToo ← Everything in this file stands in the plan already, so there is nothing to change.
             | [Discard]
SelmaToo presses [Discard]
    SelmaToo ✎ This file was discarded, and nothing of it is kept.
    SelmaToo ~ Discarded. Nothing of the file is kept.
