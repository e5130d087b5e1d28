# A facilitator opens her personal link, forwards the cluster's link, and two people come in from two apps.
file: solvane.yaml
now: 2026-03-17 09:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York
Guest: telegram, Asia/Amman
#plenary: telegram

# Somebody without an invitation learns whom to ask.
Guest > hello
    Guest ← Hello. I keep the actions of an innovation cluster moving, and do not know you yet. Your invitation brings you in, or a word to your cluster's facilitator.
Guest > /mine
    Guest ← Hello. I keep the actions of an innovation cluster moving, and do not know you yet. Your invitation brings you in, or a word to your cluster's facilitator.
Guest > /start nonsense
    Guest ← I do not know this link; perhaps a part of it was lost on the way. Whoever sent it to you can get a fresh one from the cluster's facilitator.

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
Selma > /invite
    Selma ← Copy the quoted text and send it, by WhatsApp, e-mail or however you like:
          |
          | In Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. The way in first says what you would get and who sees what; nothing starts before you say yes:
          | On Telegram: https://t.me/clusterbot?start={link}
          | In our Slack workspace, write in any channel: /cluster start {link}
          | (Not in the workspace yet? Please ask Selma.)
          |
          | The link serves everybody until Monday 15 June. Whoever comes in by it is shown to you.
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
Selma presses [Whole cluster]
    Selma ✎ #plenary is for Solvane Cleantech now. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #plenary ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    Selma ~ Good. I post one card there that says what I do.
Guest in #plenary > /bind
    #plenary ← Hello. I belong to an innovation cluster. If its facilitator adds me or writes /bind here, this chat becomes one of the cluster's. Until then I stay silent.

# Personal links know who somebody is; they open once.
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
          | • Supplier day at the cement plant, due 29 Mar
          | • Shared product catalogue, due 6 Apr
          | [My actions]
Victor > /cluster start {invite Victor}
    Victor ← Hello, Victor. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
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
    Victor ← Welcome, Victor. You are now in Solvane Cleantech.
           |
           | I write at most twice a week, in your working hours (New York time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Victor ← Yours in Solvane Cleantech:
           |
           | • Guarantee line for small loans, due 26 Apr
           | [My actions]

# The cluster's link serves everybody.
Guest > /start {link}
    Guest ← Hello, Guest. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
          |
          | • At most two messages a week, in your working hours (Amman time)
          | • About actions you own, and votes or short questions that need you, one tap each
          | • On top of that, a summary after a meeting
          | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
          |
          | Would you like to come in? “Only when needed” means: only for votes.
          | [Join] [Only when needed]
          | [What is kept?] [No, thanks]
Guest presses [Join]
    Guest ← Welcome, Guest. You are now in Solvane Cleantech.
          |
          | I write at most twice a week, in your working hours (Amman time).
          | Fewer messages, a pause or leaving: “How often?”, at any time.
          | [My actions] [How often?]
    Guest ← What moves in Solvane Cleantech:
          |
          | • Coming up: Supplier day at the cement plant, 29 Mar
          | [The whole week]
Guest > /start {link}
    Guest ← Good to see you, Guest. You are in Solvane Cleantech. What would you like to see?
          | [My actions] [Settings]
Guest presses [Join]
    Guest ← Good to see you, Guest. You are in Solvane Cleantech. What would you like to see?
          | [My actions] [Settings]
Guest > /help
    Guest ← In Solvane Cleantech I can do this for you:
          |
          | • /home What needs you
          | • /digest What happened in the last seven days
          | • /summaries What came of our meetings
          | • /learn A short lesson on how a cluster works
          | • /connect Meet somebody in the cluster
          | • /checkin The check-in that is open now
          | • /idea Offer an idea
          | • /add Add an action
          | • /action As a reply to a message: make it an action
          | • /plan The plan, or a part of it
          | • /mine Your open actions, one tap each
          | • /strategy What the cluster wants to reach, and its pillars
          | • /vote The votes that are open
          | • /deputy Let somebody answer for you
          | • /settings How often I write, and when
          | • /pause A break from my messages
          | • /leave Leave this cluster
          | • /mydata All that is kept about you, as a file
          | • /privacy What is kept, and who sees it
          | • /web Your own page in the browser
          | • /link Use me in a second app as well
          |
          | You can also answer my questions in your own words.
Guest > /leave
    Guest ← Leave Solvane Cleantech? All of these are fine:
          |
          | • Leave, keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
          | • Leave, erase me: I ask once more; then your name and all that you wrote go, in every cluster I know you from.
          | • Only the digest: you stay, and get the digest here, if there is news.
          |
          | If you leave, Selma sees it, and your open actions look for a new owner.
          | [Leave, keep my record] [Leave, erase me]
          | [Only the digest] [Stay]
Guest presses [Leave, keep my record]
    Guest ← You have left Solvane Cleantech. Thank you for what you brought. The door stays open.
          | [Come back]
Guest > /mine
    Guest ← You have left Solvane Cleantech, so I cannot help you there. The door is open; one tap brings you back.
          | [Come back]
Guest presses [Come back]
    Guest ← Good to have you back in Solvane Cleantech, Guest. Nothing waits for you unless you want it: /mine shows your actions.

# Who came in by the link, the facilitator sees some minutes later.
== +6 minutes
    Selma ← Somebody came in whom nobody had listed (Tuesday 17 March)
          |
          | • Guest (Telegram, @guest)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Guest]
