# With a token and no cluster, the host is shown a code. Selma opens it on Telegram and has a running cluster.
now: 2026-03-16 11:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Guest: telegram, Asia/Amman
#plenary: telegram

# Whoever guesses learns nothing, and the code stays good.
Guest > /start abcdefghjkmnpqrs
    Guest ← I do not know this link; perhaps a part of it was lost on the way. Whoever sent it to you can get a fresh one from the cluster's facilitator.
Guest > /setup
    Guest ← Hello. I keep the actions of an innovation cluster moving, and do not know you yet. Your invitation brings you in, or a word to your cluster's facilitator.

# She opens the link that the host was shown: one tap, and one on Start.
Selma > /start {first code}
    Selma ← Welcome, Selma. You facilitate from now on: I ask people how their actions go, put votes to them, and tell everybody once a week what moved. In the first month, the first message of each kind goes out only after you have seen it and said yes.
          |
          | Four short questions make it fit your place. Each can be skipped, and all can be changed later.
          | [Answer four questions] [Skip them all]
Guest > /start {first code}
    Guest ← I do not know this link; perhaps a part of it was lost on the way. Whoever sent it to you can get a fresh one from the cluster's facilitator.
Selma presses [Answer four questions]
    Selma ← What is it called? (1 of 4)
          | For example: Solvane Clean Technology
          | [Skip] [Cancel]
Selma > Solvane Clean Technology
    Selma ✎ What is it called? Solvane Clean Technology
    Selma ← Where is it? (2 of 4)
          | A city or a country. It tells me the time zone, the working days and the public holidays.
          | [Back] [Skip] [Cancel]
Selma > Ammann
    Selma ✎ Where is it? Ammann
    Selma ← When does the digest come? (3 of 4)
          | If you skip this, it opens the working week at 09:30.
          | [First working day 09:30] [First working day 14:00]
          | [Third working day 09:30] [Third working day 14:00]
          | [Last working day 09:30] [Last working day 14:00]
          | [Back] [Skip] [Cancel]
Selma presses [Skip]
    Selma ✎ When does the digest come? – skipped
    Selma ← Is there a group to post in? (4 of 4)
          | The digest and votes appear there. You can add me to it at any time.
          | [A group on Telegram] [A channel on Slack]
          | [Not yet]
          | [Back] [Skip] [Cancel]
Selma presses [A group on Telegram]
    Selma ✎ Is there a group to post in? A group on Telegram
    Selma ← I do not know “Ammann”. Do you mean Amman?
          |
          | Until then I keep to world time (UTC).
          | [Amman]
          | [Type it again] [Leave it for now]

# A place nobody knows is asked about once more.
Selma presses [Amman]
    Selma ← Solvane Clean Technology is running.
          |
          | Amman, Jordan: working days Sunday to Thursday, weekly digest Sunday 09:30. It is 11:00 there now. On public holidays I write to nobody unasked.
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
          | • Add me to your group, and I post there
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
Selma presses [On the way]
    Selma ~ That was only a test, and nothing was noted. In a real one this tap is the whole answer.
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
Selma adds the bot to #plenary
    Selma ← I was added to #plenary and have posted nothing yet. What is it for?
          |
          | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Three questions]
    Selma ← Do people buy today what is made here? (1 of 3)
          | [Yes] [No]
          | [Not sure]
          | [Skip] [Cancel]
Selma presses [Yes]
    Selma ✎ Do people buy today what is made here? Yes
    Selma ← Are there firms that make it? (2 of 3)
          | [Yes] [No]
          | [Not sure]
          | [Back] [Skip] [Cancel]
Selma presses [Not sure]
    Selma ✎ Are there firms that make it? Not sure
    Selma ← Is it written down what holds them back? (3 of 3)
          | [Yes] [No]
          | [Not sure]
          | [Back] [Skip] [Cancel]
Selma presses [Skip]
    Selma ✎ Is it written down what holds them back? – skipped
    Selma ← Noted. Clusters are not made out of nothing, so these are worth a look; nothing has to wait for them.
          |
          | • The firms: three who do this already carry a cluster further than thirty who might
          | • The gap: ask each firm what stops them, and write the answers down as your first action

# Nothing she does needs a terminal from here.
Selma > /help
    Selma ← In Solvane Clean Technology I can do this for you:
          |
          | • /home What needs you
          | • /note Note an answer given by phone
          | • /silence Stop everything I send by myself
          | • /today Where the cluster stands today
          | • /digest What happened in the last seven days
          | • /summaries What came of our meetings
          | • /summary Send what came of a meeting
          | • /learn A short lesson on how a cluster works
          | • /connect Meet somebody in the cluster
          | • /checkin The check-in that is open now
          | • /idea Offer an idea
          | • /export The action plan as a spreadsheet
          | • /add Add an action
          | • /action As a reply to a message: make it an action
          | • /plan The plan, or a part of it
          | • /mine Your open actions, one tap each
          | • /strategy What the cluster wants to reach, and its pillars
          | • /poll Ask everybody one question
          | • /vote The votes that are open
          | • /close Close a vote early
          | • /deputy Let somebody answer for you
          | • /settings How often I write, and when
          | • /pause A break from my messages
          | • /invite The link to bring people in
          | • /leave Leave this cluster
          | • /mydata All that is kept about you, as a file
          | • /privacy What is kept, and who sees it
          | • /facilitators Who facilitates here
          | • /web Your own page in the browser
          | • /link Use me in a second app as well
          | • /finish Close the cluster with thanks
          | • /setup Name, place and weekly hour
          |
          | You can also answer my questions in your own words.

# The strategy is written in the chat.
Selma presses [What we want to reach]
    Selma ← What Solvane Clean Technology wants to reach
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
Selma presses [Add an objective]
    Selma ← What shall be reached?
          | For example: Sell more of what is made here
          | [Cancel]
Selma > Sell more of what is made here
    Selma ✎ What Solvane Clean Technology wants to reach
          |
          | • SO-1 Sell more of what is made here
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
    Selma ✎ What shall be reached? Sell more of what is made here
    Selma ← SO-1 Sell more of what is made here
          | [Change the words] [Take it out]
Selma presses [IN]
    Selma ← IN Investment
          |
          | New actions can be put here.
          | [Rename it] [Switch it off]
Selma presses [Switch it off]
    Selma ✎ What Solvane Clean Technology wants to reach
          |
          | • SO-1 Sell more of what is made here
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
    Selma ← IN Investment
          |
          | Switched off: nothing new is put here. The actions it has go on.
          | [Rename it] [Switch it on]
Selma presses [WS]
    Selma ← WS Workforce and skills
          |
          | New actions can be put here.
          | [Rename it] [Switch it off]
Selma presses [Rename it]
    Selma ← What shall it be called?
          | Now: Workforce and skills
          |
          | Workforce and skills
          |
          | Keep it, or type a new version.
          | [Keep it] [Cancel]
Selma > People and skills
    Selma ✎ What Solvane Clean Technology wants to reach
          |
          | • SO-1 Sell more of what is made here
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
    Selma ✎ What shall it be called? People and skills
    Selma ← WS People and skills
          |
          | New actions can be put here.
          | [Rename it] [Switch it off]
Selma presses [SO-1]
    Selma ← SO-1 Sell more of what is made here
          | [Change the words] [Take it out]
Selma presses [Take it out]
    Selma ✎ What Solvane Clean Technology wants to reach
          |
          | Nothing is written down yet. One sentence is a good beginning.
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
          | [Add an objective]
          | [BD] [AF] [RD] [EE] [IN] [WS]
    Selma ← SO-1 “Sell more of what is made here” is out of the strategy. The actions that serve it go on and still name it.
          | [Change the words] [Put it back]
Selma presses [Put it back]
    Selma ✎ What Solvane Clean Technology wants to reach
          |
          | • SO-1 Sell more of what is made here
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
    Selma ← SO-1 “Sell more of what is made here” is part of the strategy again.
          | [Change the words] [Take it out]

# A second facilitator: asked, confirmed, told. The last one cannot step down.
Selma > /facilitators
    Selma ← Selma facilitates Solvane Clean Technology.
          |
          | You can share the role, so that somebody can stand in for you, or hand it over.
          | [Share my role] [Hand it over]
          | [Step down]
Selma presses [Step down]
    Selma ← You are the only one who facilitates Solvane Clean Technology, and it needs somebody. Once somebody has taken it over, you can stop.
          | [Hand it over]
Selma presses [Hand it over]
    Selma ← Nobody else has come in yet who could take it. /invite gives you the link to bring people in.
Nadia > /start {link}
    Nadia ← Hello, Nadia. I am clusterbot, and help the people of Solvane Clean Technology keep what they agreed moving. What you would get:
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
    Nadia ← Welcome, Nadia. You are now in Solvane Clean Technology.
          |
          | I write at most twice a week, in your working hours (Amman time).
          | Fewer messages, a pause or leaving: “How often?”, at any time.
          | [My actions] [How often?]
Nadia > /strategy
    Nadia ← What Solvane Clean Technology wants to reach
          |
          | • SO-1 Sell more of what is made here
          |
          | Where it works
          |
          | • BD Business development
          | • AF Access to finance
          | • RD Research and development
          | • EE Enabling environment
          | • IN Investment (switched off)
          | • WS People and skills
Nadia > /setup
    Nadia ← Only Selma can do that here, so nothing was done. /help lists what you can do.
Selma presses [Share my role]
    Selma ← Who shall it be?
          | [Nadia]
          | [Cancel]
Selma presses [Nadia]
    Selma ✎ Who shall it be? Nadia
    Selma ← Ask Nadia to facilitate Solvane Clean Technology with you? Nadia would see the answers and could change everything, as you do.
          |
          | I ask Nadia first. Until they say yes, nothing changes.
          | [Yes, ask them] [No, leave it]
Selma presses [Yes, ask them]
    Selma ← I have asked Nadia, and tell you what they say. Until then nothing changes.
          | [Take it back]
    Nadia ← Selma asks you to facilitate Solvane Clean Technology together, and thinks the two of you would do it well.
          |
          | You would see the answers to my questions, and decide about the plan, the people and the hours; so would Selma, as before. I do the reminding. No is a good answer, too.
          | [I take it on] [Not now]
Nadia presses [I take it on]
    Selma ← Nadia said yes and facilitates Solvane Clean Technology with you from now on.
    Nadia ✎ Selma asked you to facilitate Solvane Clean Technology together. That is settled; nothing is left to answer.
    Nadia ← Thank you, Nadia. As Selma asked, you facilitate Solvane Clean Technology now. You see the answers to my questions from now on, and can change the plan, the people and the hours.
          |
          | /today shows how it stands, /silence stops everything I send by myself, and /help shows the rest. /facilitators lets you share it, pass it on or stop.
Nadia > /facilitators
    Nadia ← Selma and Nadia facilitate Solvane Clean Technology.
          |
          | You can share the role, so that somebody can stand in for you, or hand it over.
          | [Share my role] [Hand it over]
          | [Step down]

# Later the place changes, and with it the working days; the weekly hour stays.
Nadia > /setup
    Nadia ← What is it called? (1 of 5)
          | Now: Solvane Clean Technology. Skip it to keep it.
          | [Skip] [Cancel]
Nadia presses [Skip]
    Nadia ✎ What is it called? – skipped
    Nadia ← Where is it? (2 of 5)
          | Now: Amman, Jordan. Skip it to keep it.
          | [Back] [Skip] [Cancel]
Nadia > Sarajevo
    Nadia ✎ Where is it? Sarajevo
    Nadia ← Which are working days? (3 of 5)
          | Now: Sunday to Thursday. Skip it to keep it.
          | [Monday] [Tuesday]
          | [Wednesday] [Thursday]
          | [Friday] [Saturday]
          | [Sunday]
          | [That is all] [Back] [Skip] [Cancel]
Nadia presses [Skip]
    Nadia ✎ Which are working days? – skipped
    Nadia ← When does the digest come? (4 of 5)
          | Now: Sunday 09:30. Skip it to keep it.
          | [✓ Sunday 09:30] [Sunday 14:00]
          | [Monday 09:30] [Monday 14:00]
          | [Tuesday 09:30] [Tuesday 14:00]
          | [Wednesday 09:30] [Wednesday 14:00]
          | [Thursday 09:30] [Thursday 14:00]
          | [Back] [Skip] [Cancel]
Nadia presses [Wednesday 14:00]
    Nadia ✎ When does the digest come? Wednesday 14:00
    Nadia ← How often do the check-in and the digest come? (5 of 5)
          | Now: Every week. Skip it to keep it.
          | [✓ Every week] [Every two weeks]
          | [Once a month, on the first such weekday]
          | [Back] [Skip] [Cancel]
Nadia presses [Every two weeks]
    Selma ← Nadia changed the setup: Solvane Clean Technology
          |
          | Sarajevo, Bosnia & Herzegovina: working days Monday to Friday. It is 09:00 there now. On public holidays I write to nobody unasked.
          |
          | Digest every two weeks: Wednesday 14:00, the next on Wednesday 18 March. The check-in follows on the next working day.
    Nadia ✎ How often do the check-in and the digest come? Every two weeks
    Nadia ← This is how it stands now: Solvane Clean Technology
          |
          | Sarajevo, Bosnia & Herzegovina: working days Monday to Friday. It is 09:00 there now. On public holidays I write to nobody unasked.
          |
          | Digest every two weeks: Wednesday 14:00, the next on Wednesday 18 March. The check-in follows on the next working day.
          | [Change something]
Nadia > /digest
    Nadia ← A quiet week: there is no news to tell. /plan shows all actions.
          | [Send it to me each time]

# She lays it down again.
Nadia > /facilitators
    Nadia ← Selma and Nadia facilitate Solvane Clean Technology.
          |
          | You can share the role, so that somebody can stand in for you, or hand it over.
          | [Share my role] [Hand it over]
          | [Step down]
Nadia presses [Step down]
    Nadia ← Stop facilitating Solvane Clean Technology? You stay as a participant, and Selma is told.
          | [Yes, step down] [No, stay]
Nadia presses [Yes, step down]
    Selma ← Nadia has stopped facilitating Solvane Clean Technology and stays as a participant.
    Nadia ← Done. You are a participant of Solvane Clean Technology now. Thank you for all you carried.
Nadia > /finish
    Nadia ← Only Selma can do that here, so nothing was done. /help lists what you can do.

# It ends with thanks, can be taken back for a week, and ends again.
Selma > /add
    Selma ← What shall be done? (1 of 5)
          | For example: Supplier day at the cement plant
          | [Cancel]
Selma > Supplier day
    Selma ✎ What shall be done? Supplier day
    Selma ← Which pillar? (2 of 5)
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [People and skills]
          | [Back] [Cancel]
Selma presses [Business development]
    Selma ✎ Which pillar? Business development
    Selma ← Which objective does it serve? (3 of 5)
          | [Sell more of what is made here]
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
          | [✓ Selma] [Nadia]
          | [Back] [Skip] [Cancel]
Selma presses [Nadia]
    Selma ✎ Who takes it on? Nadia
    Selma ← Added to Business development as BD-1: Supplier day. Nadia owns it, hears of it from me, and can say no. Others see it in five minutes.
          | [Undo] [Say more about it]

# Whom she chose is told once it cannot be undone any more, and may say no.
== +6 minutes
    Selma ← Somebody came in whom nobody had listed (Monday 16 March)
          |
          | • Nadia (Telegram, @nadia)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Nadia]
    Nadia ← Selma thinks this is in good hands with you: Supplier day (BD-1).
          |
          | If it fits, there is nothing to do: it is among your actions. If it does not, one tap says so, and nobody minds.
          | [See it] [Not for me]
          | [How often?]
Nadia presses [Not for me]
    Selma ← Nadia said early that Supplier day (BD-1) does not fit just now. It is looking for an owner; there is no hurry.
          | [Owner for BD-1 Supplier day]
    Nadia ✎ Supplier day (BD-1) is not with you any more. Nothing is left for you to do.
    Nadia ~ Thank you for saying so early. It looks for somebody else now.

# A good end.
Selma > /finish
    Selma ← Close Solvane Clean Technology? Clusters do not last for ever, and a good end is part of it.
          |
          | 1 person is told with thanks, in their working hours.
          | Check-ins, reminders and digests stop, and you get the whole plan as a file. For seven days one tap takes it back.
          | [Close with thanks] [Keep it running]
Selma presses [Close with thanks]
    Selma ← Solvane Clean Technology is closed. Nothing more goes out by itself. Thank you for all you carried.
          |
          | Until Monday 23 March one tap takes it back.
          | [Take it back]
    Selma ← The whole plan of Solvane Clean Technology, to keep. The table opens in any spreadsheet.
    Selma ← [file plan.csv]
    Selma ← [file plan.json]
    Nadia ← Nadia, Solvane Clean Technology has come to its end, so I will not write to you about it again. Thank you for what you brought; what came of it stays with you all.
          |
          | Selma has the plan, if you want to take something further.
== +7 days
Selma presses [Take it back]
    Selma ← Good. Solvane Clean Technology goes on, and those who had been told hear it.
    Nadia ← Good news, Nadia. Solvane Clean Technology goes on after all, and I ask about your actions again as before.
== 2026-03-25 08:00 Asia/Amman
Selma > /finish
    Selma ← Close Solvane Clean Technology? Clusters do not last for ever, and a good end is part of it.
          |
          | 1 person is told with thanks, in their working hours.
          | Check-ins, reminders and digests stop, and you get the whole plan as a file. For seven days one tap takes it back.
          | [Close with thanks] [Keep it running]
Selma presses [Keep it running]
    Selma ~ Good. Nothing changed.
Selma presses [Close with thanks]
    Selma ← Solvane Clean Technology is closed. Nothing more goes out by itself. Thank you for all you carried.
          |
          | Until Wednesday 1 April one tap takes it back.
          | [Take it back]
    Selma ← The whole plan of Solvane Clean Technology, to keep. The table opens in any spreadsheet.
    Selma ← [file plan.csv]
    Selma ← [file plan.json]
== +14 days
    Nadia ← Nadia, Solvane Clean Technology has come to its end, so I will not write to you about it again. Thank you for what you brought; what came of it stays with you all.
          |
          | Selma has the plan, if you want to take something further.
Selma presses [Take it back]
    Selma ← Solvane Clean Technology was closed on Wednesday 25 March. Its plan stays readable here.
Selma > /finish
    Selma ← Solvane Clean Technology was closed on Wednesday 25 March. Its plan stays readable here.
-- restart
Guest > /start {first code}
    Guest ← I do not know this link; perhaps a part of it was lost on the way. Whoever sent it to you can get a fresh one from the cluster's facilitator.
