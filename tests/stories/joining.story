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
    Guest ← That link has been used or has run out. Your cluster's facilitator can send you a fresh one; it takes them a moment.

Selma > /start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
          |
          | • /invite gives you the link to forward
          | • add me to a group or channel and I post polls and the weekly digest there
          | • /poll asks everybody one question
          | [My actions] [Settings]
Selma > /invite
    Selma ← Forward this to whoever should join:
          |
          | We use clusterbot to keep the actions of Solvane Cleantech moving. At most two short messages a week, one tap each. Come in here:
          | Telegram: https://t.me/clusterbot?start={link}
          | Slack: /cluster start {link}
          |
          | The link serves everybody until Monday 15 June.
Selma adds the bot to #plenary
    #plenary ← This chat now belongs to Solvane Cleantech: polls and the weekly digest appear here. What you tell me in private stays private.
Guest in #plenary > /bind
    #plenary ← Hello. I belong to an innovation cluster. If its facilitator adds me or writes /bind here, this chat becomes the cluster's channel. Until then I stay silent.

# Personal links know who somebody is; they open once.
Nadia > /start {invite Nadia}
    Nadia ← Welcome, Nadia. You are now in Solvane Cleantech.
          |
          | I keep the action plan moving. At most two messages a week, in your working hours (Asia/Amman), about actions you own and votes that need you. Each takes one tap.
          |
          | Selma sees your answers; others see only the status of an action.
          | [My actions] [How often?]
          | [No, thanks]
Victor > /start {invite Victor}
    Victor ← Welcome, Victor. You are now in Solvane Cleantech.
           |
           | I keep the action plan moving. At most two messages a week, in your working hours (America/New York), about actions you own and votes that need you. Each takes one tap.
           |
           | Selma sees your answers; others see only the status of an action.
           | [My actions] [How often?]
           | [No, thanks]

# The cluster's link serves everybody.
Guest > /start {link}
    Guest ← Welcome, Guest. You are now in Solvane Cleantech.
          |
          | I keep the action plan moving. At most two messages a week, in your working hours (Asia/Amman), about actions you own and votes that need you. Each takes one tap.
          |
          | Selma sees your answers; others see only the status of an action.
          | [My actions] [How often?]
          | [No, thanks]
Guest > /start {link}
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
          | • /vote The votes that are open
          | • /deputy Let somebody answer for you
          | • /settings How often I write, and when
          | • /pause A break from my messages
          | • /web Your own page in the browser
          | • /link Use me in a second app as well
          | • /leave Leave this cluster
          |
          | You can also answer my questions in your own words.
Guest > /leave
    Guest ← Leave Solvane Cleantech? I stop writing to you at once. Your past answers stay with the actions.
          | [Leave] [Stay]
Guest presses [Leave]
    Guest ← You have left Solvane Cleantech. Thank you for what you brought. The door stays open.
          | [Come back]
Guest > /mine
    Guest ← You have left Solvane Cleantech, so I do nothing there for you. The door is open; one tap brings you back.
          | [Come back]
Guest presses [Come back]
    Guest ← Good to have you back in Solvane Cleantech, Guest. Nothing waits for you unless you want it: /mine shows your actions.
