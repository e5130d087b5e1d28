# The same on Slack: the four questions are one form, and Slack knows where somebody is already.
now: 2026-03-16 11:00 Asia/Amman
Selma: slack, Asia/Amman
Victor: slack, America/New_York
#cluster: slack

Victor > /cluster start nonsense
    Victor ← I do not know this link; perhaps a part of it was lost on the way. Whoever sent it to you can get a fresh one from the cluster's facilitator.
Selma > /cluster start {first code}
    Selma ← Welcome, Selma. You facilitate from now on: I ask people how their actions go, put votes to them, and tell everybody once a week what moved. In the first month, the first message of each kind goes out only after you have seen it and said yes.
          |
          | Four short questions make it fit your place. Each can be skipped, and all can be changed later.
          | [Answer four questions] [Skip them all]
Victor > /cluster start {first code}
    Victor ← I do not know this link; perhaps a part of it was lost on the way. Whoever sent it to you can get a fresh one from the cluster's facilitator.

# Everything skipped: it runs with the defaults.
Selma presses [Skip them all]
    Selma ← Our innovation cluster is running.
          |
          | Jordan: working days Sunday to Thursday, weekly digest Sunday 09:30. It is 11:00 there now. On public holidays I write to nobody unasked.
          |
          | Your first week, if people and actions are in by then
          |
          | • Monday 23 March, 09:00: the digest, if there is news (Sunday 22 March is a public holiday)
          | • Monday 23 March, 09:30: the weekly check-in asks everybody who owns an open action how it goes, each at their own hour
          | • Wednesday 25 March: one reminder to those who did not answer, never a second
          |
          | Until Wednesday 15 April the first of each kind waits for you: a working day before, I show you what it says and to whom it goes. Without your tap nothing leaves; after it, that kind goes by itself.
          |
          | The question reads like this, with a button for each answer:
          |
          | Selma, how is this going? One tap is a full answer.
          |
          | Supplier day at the cement plant (BD-1)
          | [Send me a test]
          | [Change something]
    Selma ← What makes it a cluster now is people:
          |
          | • Bring them in: I give you a text to forward
          | • When there is a group or a channel, add me to it, and I post there
          | • Say what you want to reach, and add the first actions
          |
          | Three questions show whether a cluster can grow here. Whatever you answer, you can go on.
          | [Bring people in] [What we want to reach]
          | [Add an action] [Three questions]
Selma presses [Send me a test]
    Selma ← Selma, how is this going? One tap is a full answer.
          |
          | Supplier day at the cement plant (BD-1)
          | On the way · due 28 Mar
          |
          | Your own words work too, and “Not this week” is fine.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not this week]
Selma presses [Stuck]
    Selma ~ That was only a test, and nothing was noted. In a real one this tap is the whole answer.

# One form, later, with what there is now.
Selma > /cluster setup
Selma fills name = Solvane Clean Technology; place = Gotham
    Selma ← I do not know “Gotham” by itself. With its country I do: “Zarqa, Jordan”.
          |
          | Until then I keep to Amman time.
          | [Type it again] [Leave it for now]
Selma presses [Type it again]
Selma fills place = Munich, Germany
    Selma ← This is how it stands now: Solvane Clean Technology
          |
          | Munich, Germany: working days Monday to Friday. It is 09:00 there now. On public holidays I write to nobody unasked.
          |
          | Weekly digest: Monday 09:30
          | [Change something]
Selma > /cluster setup
Selma fills hour = thu 14:00
    Selma ← This is how it stands now: Solvane Clean Technology
          |
          | Munich, Germany: working days Monday to Friday. It is 09:00 there now. On public holidays I write to nobody unasked.
          |
          | Weekly digest: Thursday 14:00
          | [Change something]
Selma presses [Three questions]
Selma fills market = yes; firms = yes; gap = yes
    Selma ← A market, firms, and a gap that is written down: clusters grow well like that.
Selma adds the bot to #cluster
    Selma ← I was added to #cluster and have posted nothing yet. What is it for?
          |
          | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Bring people in]
    Selma ← Copy the quoted text and send it, by WhatsApp, e-mail or however you like:
          |
          | In Solvane Clean Technology we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. The way in first says what you would get and who sees what; nothing starts before you say yes:
          | On Telegram: https://t.me/clusterbot?start={link}
          | In our Slack workspace, write in any channel: /cluster start {link}
          | (Not in the workspace yet? Please ask Selma.)
          |
          | The link serves everybody until Sunday 14 June. Whoever comes in by it is shown to you.
          | [Invite from a list] [Who came in]
          | [Replace the link]

# Somebody comes in, and the role goes over.
Victor > /cluster start {link}
    Victor ← Hello, Victor. I am clusterbot, and help the people of Solvane Clean Technology keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (New York time)
           | • About actions you own, and votes or short questions that need you, one tap each
           | • On top of that, a summary after a meeting
           | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
           |
           | Would you like to come in? “Only when needed” means: only for votes.
           | [Join] [Only when needed]
           | [What is kept?] [No, thanks]
Victor presses [Join]
    Victor ← Welcome, Victor. You are now in Solvane Clean Technology.
           |
           | I write at most twice a week, in your working hours (New York time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
Selma > /cluster facilitators
    Selma ← Selma facilitates Solvane Clean Technology.
          |
          | You can share the role, so that somebody can stand in for you, or hand it over.
          | [Share my role] [Hand it over]
          | [Step down]
Selma presses [Hand it over]
Selma fills who = 2
    Selma ← Hand Solvane Clean Technology over to Victor? You stay as a participant; Victor sees the answers and decides from then on.
          |
          | I ask Victor first. Until they say yes, nothing changes.
          | [Yes, ask them] [No, leave it]
Selma presses [Yes, ask them]
    Selma ← I have asked Victor, and tell you what they say. Until then nothing changes.
          | [Take it back]
    Victor ← Selma would like to hand Solvane Clean Technology over to you, and thinks it would be in good hands.
           |
           | You would see the answers to my questions, and decide about the plan, the people and the hours. I do the reminding. No is a good answer, too.
           | [I take it on] [Not now]
Victor presses [I take it on]
    Selma ← Victor said yes and facilitates Solvane Clean Technology from now on. Thank you for all you carried.
    Victor ✎ Selma asked you to take Solvane Clean Technology over. That is settled; nothing is left to answer.
    Victor ← Thank you, Victor. As Selma asked, you facilitate Solvane Clean Technology now. You see the answers to my questions from now on, and can change the plan, the people and the hours.
           |
           | /cluster today shows how it stands, /cluster silence stops everything I send by myself, and /cluster help shows the rest. /cluster facilitators lets you share it, pass it on or stop.
Selma > /cluster finish
    Selma ← Only Victor can do that here, so nothing was done. /cluster help lists what you can do.
Victor > /cluster strategy
    Victor ← What Solvane Clean Technology wants to reach
           |
           | Nothing is written down yet. One sentence is a good beginning.
           |
           | Where it works
           |
           | • BD Business development
           | • AF Access to finance
           | • RD Research and development
           | • EE Enabling environment
           | • IN Investment
           | • WS Workforce and skills
           |
           | Press a short code to change what it stands for.
           | [Add an objective]
           | [BD] [AF] [RD] [EE] [IN] [WS]
Victor presses [Add an objective]
Victor fills title = Bring tested technologies to customers
    Victor ✎ What Solvane Clean Technology wants to reach
           |
           | • SO-1 Bring tested technologies to customers
           |
           | Where it works
           |
           | • BD Business development
           | • AF Access to finance
           | • RD Research and development
           | • EE Enabling environment
           | • IN Investment
           | • WS Workforce and skills
           |
           | Press a short code to change what it stands for.
           | [SO-1]
           | [Add an objective]
           | [BD] [AF] [RD] [EE] [IN] [WS]
    Victor ← SO-1 Bring tested technologies to customers
           | [Change the words] [Take it out]
Victor presses [IN]
    Victor ← IN Investment
           |
           | New actions can be put here.
           | [Rename it] [Switch it off]
Victor presses [Switch it off]
    Victor ✎ What Solvane Clean Technology wants to reach
           |
           | • SO-1 Bring tested technologies to customers
           |
           | Where it works
           |
           | • BD Business development
           | • AF Access to finance
           | • RD Research and development
           | • EE Enabling environment
           | • IN Investment (switched off)
           | • WS Workforce and skills
           |
           | Press a short code to change what it stands for.
           | [SO-1]
           | [Add an objective]
           | [BD] [AF] [RD] [EE] [IN] [WS]
    Victor ← IN Investment
           |
           | Switched off: nothing new is put here. The actions it has go on.
           | [Rename it] [Switch it on]
Victor presses [WS]
    Victor ← WS Workforce and skills
           |
           | New actions can be put here.
           | [Rename it] [Switch it off]
Victor presses [Rename it]
Victor fills name = People and skills
    Victor ✎ What Solvane Clean Technology wants to reach
           |
           | • SO-1 Bring tested technologies to customers
           |
           | Where it works
           |
           | • BD Business development
           | • AF Access to finance
           | • RD Research and development
           | • EE Enabling environment
           | • IN Investment (switched off)
           | • WS People and skills
           |
           | Press a short code to change what it stands for.
           | [SO-1]
           | [Add an objective]
           | [BD] [AF] [RD] [EE] [IN] [WS]
    Victor ← WS People and skills
           |
           | New actions can be put here.
           | [Rename it] [Switch it off]
Victor > /cluster finish
    Victor ← Close Solvane Clean Technology? Clusters do not last for ever, and a good end is part of it.
           |
           | 1 person is told with thanks, in their working hours.
           | Check-ins, reminders and digests stop, and you get the whole plan as a file. For seven days one tap takes it back.
           | [Close with thanks] [Keep it running]
Victor presses [Close with thanks]
    Selma ← Selma, Solvane Clean Technology has come to its end, so I will not write to you about it again. Thank you for what you brought; what came of it stays with you all.
          |
          | Victor has the plan, if you want to take something further.
    Victor ← Solvane Clean Technology is closed. Nothing more goes out by itself. Thank you for all you carried.
           |
           | Until Monday 23 March one tap takes it back.
           | [Take it back]
    Victor ← The whole plan of Solvane Clean Technology, to keep. The table opens in any spreadsheet.
    Victor ← [file plan.csv]
    Victor ← [file plan.json]
== +1 day
