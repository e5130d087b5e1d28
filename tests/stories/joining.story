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
    Guest ← Hello. I help the people of an innovation cluster keep their actions moving, and I do not know you yet. Please open the invitation link you were sent, or ask your cluster's facilitator for one.
Guest > /mine
    Guest ← Hello. I help the people of an innovation cluster keep their actions moving, and I do not know you yet. Please open the invitation link you were sent, or ask your cluster's facilitator for one.
Guest > /start nonsense
    Guest ← I do not know this link; perhaps a part of it was lost on the way. Whoever sent it to you can get a fresh one from the cluster's facilitator.

Selma > /start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
          |
          | • /invite gives you the link to forward
          | • add me to a group or channel and I post polls and the weekly digest there
          | • /poll asks everybody one question
          | [My actions] [Settings]
Selma > /invite
    Selma ← Forward this, by WhatsApp, e-mail or however you like:
          |
          | In Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. The way in:
          | On Telegram: https://t.me/clusterbot?start={link}
          | In our Slack workspace, write in any channel: /cluster start {link}
          | (Not in the workspace yet? Please ask Selma.)
          |
          | The link serves everybody until Monday 15 June. Whoever comes in by it is shown to you.
          | [A list of people] [Who came in]
          | [New link]
Selma adds the bot to #plenary
    Selma ← I was added to #plenary and have posted nothing yet. What is it for?
          |
          | Votes and the weekly digest of what you choose will appear there, and one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Whole cluster]
    Selma ✎ #plenary is for Solvane Cleantech now: what belongs there appears there. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #plenary ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, and once a week what moves. A tap under a vote is your vote
             | • In private, if you come in: your actions, one tap each
             | • I do not read what you write to one another; only commands, replies to me, and my name
             | [Join privately]
    Selma ~ Good. I post one card there that says what I do.
Guest in #plenary > /bind
    #plenary ← Hello. I belong to an innovation cluster. If its facilitator adds me or writes /bind here, this chat becomes one of the cluster's. Until then I stay silent.

# Personal links know who somebody is; they open once.
Nadia > /start {invite Nadia}
    Nadia ← Hello, Nadia. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
          |
          | • At most two messages a week, in your working hours (Asia/Amman)
          | • Only about actions you own and votes that need you, one tap each
          | • Selma sees your answers; others see only the status of an action, and what you choose to share
          |
          | Would you like to come in?
          | [Join] [Only when needed]
          | [What is kept?] [No, thanks]
Nadia presses [Join]
    Nadia ← Welcome, Nadia. You are now in Solvane Cleantech.
          |
          | I write at most twice a week, in your working hours (Asia/Amman).
          | Fewer messages, a pause or leaving: “How often?”, at any time.
          | [My actions] [How often?]
    Nadia ← Yours in Solvane Cleantech:
          |
          | • Supplier day at the cement plant, until 29 Mar
          | • Shared product catalogue, until 6 Apr
          | [My actions]
Victor > /cluster start {invite Victor}
    Victor ← Hello, Victor. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (America/New York)
           | • Only about actions you own and votes that need you, one tap each
           | • Selma sees your answers; others see only the status of an action, and what you choose to share
           |
           | Would you like to come in?
           | [Join] [Only when needed]
           | [What is kept?] [No, thanks]
Victor presses [Join]
    Victor ← Welcome, Victor. You are now in Solvane Cleantech.
           |
           | I write at most twice a week, in your working hours (America/New York).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Victor ← Yours in Solvane Cleantech:
           |
           | • Guarantee line for small loans, until 26 Apr
           | [My actions]

# The cluster's link serves everybody.
Guest > /start {link}
    Guest ← Hello, Guest. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
          |
          | • At most two messages a week, in your working hours (Asia/Amman)
          | • Only about actions you own and votes that need you, one tap each
          | • Selma sees your answers; others see only the status of an action, and what you choose to share
          |
          | Would you like to come in?
          | [Join] [Only when needed]
          | [What is kept?] [No, thanks]
Guest presses [Join]
    Selma ← Somebody came in whom nobody had listed (Tuesday 17 March)
          |
          | • Guest (Telegram, @guest)
          |
          | They came by the cluster's link. If somebody does not belong here, one tap takes them off.
          | [Remove Guest]
    Guest ← Welcome, Guest. You are now in Solvane Cleantech.
          |
          | I write at most twice a week, in your working hours (Asia/Amman).
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
          | • /add Add an action
          | • /mine My open actions, one tap each
          | • /plan The actions of a pillar
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
          | • Keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
          | • Erase me: your name and all that you wrote go, in every cluster I know you from.
          | • Only digest: you stay, and get one short message a week.
          | [Keep my record] [Erase me]
          | [Only digest] [Stay]
Guest presses [Keep my record]
    Guest ← You have left Solvane Cleantech. Thank you for what you brought. The door stays open.
          | [Come back]
Guest > /mine
    Guest ← You have left Solvane Cleantech, so I do nothing there for you. The door is open; one tap brings you back.
          | [Come back]
Guest presses [Come back]
    Guest ← Good to have you back in Solvane Cleantech, Guest. Nothing waits for you unless you want it: /mine shows your actions.
