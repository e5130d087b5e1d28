# From a token to three answers: a facilitator on Telegram, two who answer on Telegram and one on Slack.
now: 2026-03-17 10:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Omar: telegram, Asia/Amman
Victor: slack, America/New_York
#plenary: telegram

# She opens the link that the host was shown.
Selma > /start {first code}
    Selma ← Welcome, Selma. You facilitate from now on: I ask people how their actions go, put votes to them, and tell everybody once a week what moved. In the first month, the first message of each kind goes out only after you have seen it and said yes.
          |
          | Four short questions make it fit your place. Each can be skipped, and all can be changed later.
          | [Answer four questions] [Skip them all]
Selma presses [Answer four questions]
    Selma ← What is it called? (1 of 4)
          | For example: Solvane Clean Technology
          | [Skip] [Cancel]
Selma > Solvane Clean Technology
    Selma ✎ What is it called? Solvane Clean Technology
    Selma ← Where is it? (2 of 4)
          | A city or a country. It tells me the time zone, the working days and the public holidays.
          | [Back] [Skip] [Cancel]
Selma > Amman
    Selma ✎ Where is it? Amman
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
    Selma ← Solvane Clean Technology is running.
          |
          | Amman, Jordan: working days Sunday to Thursday, weekly digest Sunday 09:30. It is 10:00 there now. On public holidays I write to nobody unasked.
          |
          | Your first week, if people and actions are in by then
          |
          | • Monday 23 March, 09:00: the digest, if there is news (Sunday 22 March is a public holiday)
          | • Monday 23 March, 09:30: the weekly check-in asks everybody who owns an open action how it goes, each at their own hour
          | • Wednesday 25 March: one reminder to those who did not answer, never a second
          |
          | Until Thursday 16 April the first of each kind waits for you: a working day before, I show you what it says and to whom it goes. Without your tap nothing leaves; after it, that kind goes by itself.
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
Selma adds the bot to #plenary
    Selma ← I was added to #plenary and have posted nothing yet. What is it for?
          |
          | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Whole cluster]
    Selma ✎ #plenary is for Solvane Clean Technology now. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #plenary ← Hello. I am clusterbot, and help Solvane Clean Technology keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    Selma ~ Good. I post one card there that says what I do.
Selma presses [Bring people in]
    Selma ← Copy the quoted text and send it, by WhatsApp, e-mail or however you like:
          |
          | In Solvane Clean Technology we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. The way in first says what you would get and who sees what; nothing starts before you say yes:
          | On Telegram: https://t.me/clusterbot?start={link}
          | In our Slack workspace, write in any channel: /cluster start {link}
          | (Not in the workspace yet? Please ask Selma.)
          |
          | The link serves everybody until Monday 15 June. Whoever comes in by it is shown to you.
          | [Invite from a list] [Who came in]
          | [Replace the link]

# The first thing they are asked.
Selma > /poll "Where shall we meet first?" "At the cement plant" "At the university"
    Selma ← This is what I would post. Nobody but you sees it yet.
          |
          | Where shall we meet first?
          |
          | • At the cement plant
          | • At the university
          |
          | It goes to:
          |
          | • #plenary (Telegram)
          |
          | Everybody can also vote in private, with /vote.
          |
          | One choice each. The result shows when the vote closes: Sunday 22 March, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
Selma presses [Post it]
    Selma ✎ Posted: Where shall we meet first?
          |
          | • #plenary (Telegram)
          |
          | It closes Sunday 22 March, 16:00, your time, and I tell you the result then.
          | [Close it early]
    #plenary ← Where shall we meet first?
             |
             | • At the cement plant
             | • At the university
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); then the result shows, in numbers only.
             | [At the cement plant]
             | [At the university]
    Selma ~ Posted. You will hear from me when it closes.

# Nadia and Victor open the forwarded text; Omar never does, and votes in the group.
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
    Nadia ← Where shall we meet first?
          |
          | • At the cement plant
          | • At the university
          |
          | One tap is your vote. You can change it until Sunday 22 March, 16:00, your time; then the result shows, in numbers only.
          | [At the cement plant]
          | [At the university]
Nadia presses [At the cement plant]
    Nadia ✎ Where shall we meet first?
          |
          | • At the cement plant
          | • At the university
          |
          | Thank you, your vote is in. You can change it until Sunday 22 March, 16:00.
          | [✓ At the cement plant]
          | [At the university]
    #plenary ✎ Where shall we meet first?
             |
             | • At the cement plant
             | • At the university
             |
             | One person has voted so far.
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); then the result shows, in numbers only.
             | [At the cement plant]
             | [At the university]
    Nadia ~ Your vote: At the cement plant. You can change it until Sunday 22 March, 16:00.
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
    Victor ← Where shall we meet first?
           |
           | • At the cement plant
           | • At the university
           |
           | One tap is your vote. You can change it until Sunday 22 March, 09:00, your time; then the result shows, in numbers only.
           | [At the cement plant]
           | [At the university]
Victor presses [At the university]
    Victor ✎ Where shall we meet first?
           |
           | • At the cement plant
           | • At the university
           |
           | Thank you, your vote is in. You can change it until Sunday 22 March, 09:00.
           | [At the cement plant]
           | [✓ At the university]
    #plenary ✎ Where shall we meet first?
             |
             | • At the cement plant
             | • At the university
             |
             | 2 people have voted so far.
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); then the result shows, in numbers only.
             | [At the cement plant]
             | [At the university]
    Victor ~ Your vote: At the university. You can change it until Sunday 22 March, 09:00.
Omar in #plenary presses [At the cement plant]
    #plenary ✎ Where shall we meet first?
             |
             | • At the cement plant
             | • At the university
             |
             | 3 people have voted so far.
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); then the result shows, in numbers only.
             | [At the cement plant]
             | [At the university]
    Omar ~ Your vote: At the cement plant. You can change it until Sunday 22 March, 16:00.
