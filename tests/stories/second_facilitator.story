# A second facilitator: shared on Slack, handed over on Telegram; both see the same, and each can do what the other can.
file: solvane.yaml
now: 2026-03-22 10:00 Asia/Amman
Selma: slack, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, Asia/Amman
Ingrid: telegram, Europe/Berlin

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
Victor > /cluster start {invite Victor}
    Victor ← Hello, Victor. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (Amman time)
           | • About actions you own, and votes or short questions that need you, one tap each
           | • On top of that, a summary after a meeting
           | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
           |
           | Would you like to come in? “Only when needed” means: only for votes.
           | [Join] [Only when needed]
           | [What is kept?] [No, thanks]
Victor presses [Join]
    Victor ← Welcome, Victor. You are now in Solvane Cleantech.
           |
           | I write at most twice a week, in your working hours (Amman time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Victor ← Yours in Solvane Cleantech:
           |
           | • Guarantee line for small loans, due 1 May
           | [My actions]
Ingrid > /start {invite Ingrid}
    Ingrid ← Hello, Ingrid. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (Amman time)
           | • About actions you own, and votes or short questions that need you, one tap each
           | • On top of that, a summary after a meeting
           | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
           |
           | Would you like to come in? “Only when needed” means: only for votes.
           | [Join] [Only when needed]
           | [What is kept?] [No, thanks]
Ingrid presses [Join]
    Ingrid ← Welcome, Ingrid. You are now in Solvane Cleantech.
           |
           | I write at most twice a week, in your working hours (Berlin time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Ingrid ← Yours in Solvane Cleantech:
           |
           | • Collector test bench, due 19 Mar
           | [My actions]

# Shared, on Slack, with somebody on Slack who would rather not: nothing changes, and Selma hears it.
Selma > /cluster facilitators
    Selma ← Selma I. facilitates Solvane Cleantech.
          |
          | You can share the role, so that somebody can stand in for you, or hand it over.
          | [Share my role] [Hand it over]
          | [Step down]
Selma presses [Share my role]
Selma fills who = 3
    Selma ← Ask Victor D. to facilitate Solvane Cleantech with you? Victor D. would see the answers and could change everything, as you do.
          |
          | I ask Victor D. first. Until they say yes, nothing changes.
          | [Yes, ask them] [No, leave it]
Selma presses [Yes, ask them]
    Selma ← I have asked Victor D., and tell you what they say. Until then nothing changes.
          | [Take it back]
    Victor ← Selma I. asks you to facilitate Solvane Cleantech together, and thinks the two of you would do it well.
           |
           | You would see the answers to my questions, and decide about the plan, the people and the hours; so would Selma I., as before. I do the reminding. No is a good answer, too.
           | [I take it on] [Not now]
Victor presses [Not now]
    Selma ← Victor D. cannot facilitate Solvane Cleantech with you just now. Nothing has changed; /cluster facilitators lets you ask somebody else.
    Victor ✎ Selma I. asked you to facilitate Solvane Cleantech together. That is settled; nothing is left to answer.
    Victor ~ Thank you for saying so. Nothing changes, and I pass it on kindly.

# Shared with somebody on Telegram who says yes: both stay, and what needs a facilitator comes to both.
Selma > /cluster facilitators
    Selma ← Selma I. facilitates Solvane Cleantech.
          |
          | You can share the role, so that somebody can stand in for you, or hand it over.
          | [Share my role] [Hand it over]
          | [Step down]
Selma presses [Share my role]
Selma fills who = 2
    Selma ← Ask Nadia R. to facilitate Solvane Cleantech with you? Nadia R. would see the answers and could change everything, as you do.
          |
          | I ask Nadia R. first. Until they say yes, nothing changes.
          | [Yes, ask them] [No, leave it]
Selma presses [Yes, ask them]
    Selma ← I have asked Nadia R., and tell you what they say. Until then nothing changes.
          | [Take it back]
    Nadia ← Selma I. asks you to facilitate Solvane Cleantech together, and thinks the two of you would do it well.
          |
          | You would see the answers to my questions, and decide about the plan, the people and the hours; so would Selma I., as before. I do the reminding. No is a good answer, too.
          | [I take it on] [Not now]
Nadia presses [I take it on]
    Selma ← Nadia R. said yes and facilitates Solvane Cleantech with you from now on.
    Nadia ✎ Selma I. asked you to facilitate Solvane Cleantech together. That is settled; nothing is left to answer.
    Nadia ← Thank you, Nadia. As Selma I. asked, you facilitate Solvane Cleantech now. You see the answers to my questions from now on, and can change the plan, the people and the hours.
          |
          | /today shows how it stands, /silence stops everything I send by myself, and /help shows the rest. /facilitators lets you share it, pass it on or stop.

# Both are named where one was, and what is said to facilitators comes to both.
Victor > /cluster today
    Victor ← Only Selma or Nadia can do that here, so nothing was done. /cluster help lists what you can do.
Victor > /cluster mine
    Victor ← Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           | [Done] [On the way]
           | [Needs time] [Stuck]
Victor presses [Stuck]
    Victor ✎ Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted: Stuck
           |
           | Thank you for saying so. What would help most? Your tap tells Selma and Nadia, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
           | [An introduction] [A decision]
           | [Money] [Information]
           | [More time] [Something else]
           | [No message for now]
           | [Undo] [Change]
    Victor ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
Victor presses [Something else]
    Selma ← Victor D. (Inter-Regional Development Facility) is stuck with Guarantee line for small loans (AF-1), due 1 May, and would like you to know.
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
    Nadia ← Victor D. (Inter-Regional Development Facility) is stuck with Guarantee line for small loans (AF-1), due 1 May, and would like you to know.
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
    Victor ✎ Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted: Stuck
           |
           | Selma and Nadia hear of it. If you like, add a line here; it goes along.
           | [Undo] [Change]
    Victor ~ Selma and Nadia hear of it now.
Victor > The ministry's lawyer has not answered for six weeks
    Selma ✎ Victor D. (Inter-Regional Development Facility) is stuck with Guarantee line for small loans (AF-1), due 1 May, and would like you to know.
          |
          | The ministry's lawyer has not answered for six weeks
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
    Nadia ✎ Victor D. (Inter-Regional Development Facility) is stuck with Guarantee line for small loans (AF-1), due 1 May, and would like you to know.
          |
          | The ministry's lawyer has not answered for six weeks
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
    Victor ✎ Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted: Stuck, “The ministry's lawyer has not answered for six weeks”
           | [Undo] [Change]
    Victor ← Noted under AF-1 Guarantee line for small loans
           |
           | The ministry's lawyer has not answered for six weeks
           |
           | Selma and Nadia see it; the cluster does not.
           | [Undo]
           | [Share with the cluster]
Victor > /cluster privacy
    Victor ← What I keep, and for whom
           |
           | • What: your name and language, your account in each app you use me in, your organisation and role, when I wrote and when you answered, your answers with the photos, voice notes and documents you sent, your votes and ideas, the lessons you answered, whom you would like to meet, and what you said in a group of the cluster’s if somebody made an action of it.
           | • Who sees it: Selma, Nadia and any other facilitator see your answers. Others in the cluster see your name, your actions as the plan shows them, your ideas, a message of yours that became an action, what you share, and what you answer where the question says so. Nobody in the cluster sees how you voted, what you chose in a lesson, or whom you said no to. Whoever runs this bot can read its database.
           | • How long: as long as you take part. If you leave, you choose whether your record stays or goes. What is erased can be in backups for up to 14 nights, and is erased again if a backup is restored.
           | • Not kept: who said what in a check-in without names, your other chats, whether you have read something, whether you are online.
           |
           | Questions and corrections go to Selma or Nadia. What was said in a chat app also stays with that app, under its own rules.
           | [My data] [Erase me]
           | [How often?] [Leave]
Nadia > /today
    Nadia ← Solvane Cleantech, Sunday 22 March
          |
          | 4 of 4 have joined
          |
          | • New since yesterday: Ingrid S., Selma I. and Victor D.
          |
          | Could use a hand
          |
          | • Ingrid S.: Collector test bench (RD-1), Needs time
          |
          | Goes out next
          |
          | • Weekly check-in, Monday 23 March, 09:30, to 2 people
          | [Note an answer]
Selma > /cluster today
    Selma ← Solvane Cleantech, Sunday 22 March
          |
          | 4 of 4 have joined
          |
          | • New since yesterday: Ingrid S., Nadia R. and Victor D.
          |
          | Could use a hand
          |
          | • Ingrid S.: Collector test bench (RD-1), Needs time
          |
          | Goes out next
          |
          | • Weekly check-in, Monday 23 March, 09:30, to 2 people
          | [Note an answer]
Ingrid > /mine
    Ingrid ← Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | Needs time · due 19 Mar, which has passed
           | [Done] [On the way]
           | [Needs time] [Stuck]
Ingrid presses [Stuck]
    Ingrid ✎ Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Stuck
           |
           | Thank you for saying so. What would help most? Your tap tells Selma and Nadia, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
           | [An introduction] [A decision]
           | [Money] [Information]
           | [More time] [Something else]
           | [No message for now]
           | [Undo] [Change]
    Ingrid ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
Ingrid presses [A decision]
    Selma ← Ingrid S. (Solvane Technical University) is stuck with Collector test bench (RD-1), due 19 Mar, and would like you to know. What would help: a decision.
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
    Nadia ← Ingrid S. (Solvane Technical University) is stuck with Collector test bench (RD-1), due 19 Mar, and would like you to know. What would help: a decision.
          |
          | A call is often the quickest help; “I will call” tells the owner so.
          | [I will call] [Open the action]
    Ingrid ✎ Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Stuck
           |
           | Selma and Nadia hear of it: a decision would help. If you like, add a line here; it goes along.
           | [Undo] [Change]
    Ingrid ~ Selma and Nadia hear of it now.
Nadia presses [I will call]
    Selma ✎ Ingrid S. (Solvane Technical University) is stuck with Collector test bench (RD-1), due 19 Mar, and would like you to know. What would help: a decision.
          |
          | Nadia R. will call.
          | [Open the action]
    Nadia ✎ Ingrid S. (Solvane Technical University) is stuck with Collector test bench (RD-1), due 19 Mar, and would like you to know. What would help: a decision.
          |
          | Nadia R. will call.
          | [Open the action]
    Nadia ~ Good. They know that you will call.

# One stops everything, the other goes on.
Selma > /cluster silence
    Selma ← Stop everything that I send by myself in Solvane Cleantech: questions, reminders, digests?
          |
          | What waits now is cancelled. Answers to what people ask go on, and votes still close. Other facilitators are told, participants are not.
          | [For today only] [Until I say so]
          | [Do not stop]
Selma presses [Until I say so]
    Selma ← Solvane Cleantech is silent now. Nothing was on its way. It lasts until a facilitator ends it.
          |
          | What would have gone out meanwhile is not sent later. /cluster silence shows how it stands.
          | [End the silence]
    Nadia ← Selma I. has stopped everything that I send by myself in Solvane Cleantech, until one of you ends it. Answers to what people ask go on.
          | [End the silence]
Nadia presses [End the silence]
    Selma ← Nadia R. has ended the silence in Solvane Cleantech. I go on from here; what was held back meanwhile is not sent.
    Nadia ← The silence is over in Solvane Cleantech. I go on from here; what was held back meanwhile is not sent.

# Handed over, on Telegram: Nadia lays it down, Victor has it, and her buttons of before are refused.
Nadia > /facilitators
    Nadia ← Selma I. and Nadia R. facilitate Solvane Cleantech.
          |
          | You can share the role, so that somebody can stand in for you, or hand it over.
          | [Share my role] [Hand it over]
          | [Step down]
Nadia presses [Hand it over]
    Nadia ← Who shall it be?
          | [Ingrid S.] [Victor D.]
          | [Cancel]
Nadia presses [Victor D.]
    Nadia ✎ Who shall it be? Victor D.
    Nadia ← Hand Solvane Cleantech over to Victor D.? You stay as a participant; Victor D. sees the answers and decides from then on.
          |
          | I ask Victor D. first. Until they say yes, nothing changes.
          | [Yes, ask them] [No, leave it]
Nadia presses [Yes, ask them]
    Nadia ← I have asked Victor D., and tell you what they say. Until then nothing changes.
          | [Take it back]
    Victor ← Nadia R. would like to hand Solvane Cleantech over to you, and thinks it would be in good hands.
           |
           | You would see the answers to my questions, and decide about the plan, the people and the hours. I do the reminding. No is a good answer, too.
           | [I take it on] [Not now]
Victor presses [I take it on]
    Selma ← Victor D. took Solvane Cleantech over from Nadia R. and facilitates it now.
    Nadia ← Victor D. said yes and facilitates Solvane Cleantech from now on. Thank you for all you carried.
    Victor ✎ Nadia R. asked you to take Solvane Cleantech over. That is settled; nothing is left to answer.
    Victor ← Thank you, Victor. As Nadia R. asked, you facilitate Solvane Cleantech now. You see the answers to my questions from now on, and can change the plan, the people and the hours.
           |
           | /cluster today shows how it stands, /cluster silence stops everything I send by myself, and /cluster help shows the rest. /cluster facilitators lets you share it, pass it on or stop.
Nadia > /today
    Nadia ← Only Selma or Victor can do that here, so nothing was done. /help lists what you can do.
Nadia presses [Note an answer]
    Nadia ~ Only Selma or Victor can do that here, so nothing was done. /help lists what you can do.
Victor > /cluster today
    Victor ← Solvane Cleantech, Sunday 22 March
           |
           | 4 of 4 have joined
           |
           | • New since yesterday: Ingrid S., Nadia R. and Selma I.
           |
           | Could use a hand
           |
           | • Ingrid S.: Collector test bench (RD-1), Needs time
           |
           | Goes out next
           |
           | • Weekly check-in, Monday 23 March, 09:30, to 1 person
           | [Note an answer]

# The one who is left can step down, the last one cannot.
Selma > /cluster facilitators
    Selma ← Selma I. and Victor D. facilitate Solvane Cleantech.
          |
          | You can share the role, so that somebody can stand in for you, or hand it over.
          | [Share my role] [Hand it over]
          | [Step down]
Selma presses [Step down]
    Selma ← Stop facilitating Solvane Cleantech? You stay as a participant, and Victor is told.
          | [Yes, step down] [No, stay]
Selma presses [Yes, step down]
    Selma ← Done. You are a participant of Solvane Cleantech now. Thank you for all you carried.
    Victor ← Selma I. has stopped facilitating Solvane Cleantech and stays as a participant.
Victor > /cluster facilitators
    Victor ← Victor D. facilitates Solvane Cleantech.
           |
           | You can share the role, so that somebody can stand in for you, or hand it over.
           | [Share my role] [Hand it over]
           | [Step down]
Victor presses [Step down]
    Victor ← You are the only one who facilitates Solvane Cleantech, and it needs somebody. Once somebody has taken it over, you can stop.
           | [Hand it over]
