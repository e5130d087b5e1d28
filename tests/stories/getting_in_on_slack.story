# The same way in for a facilitator on Slack: strangers, one name twice, a newcomer taken off, links that end.
file: solvane.yaml
now: 2026-03-17 10:00 Asia/Amman
Selma: slack, Asia/Amman
Guest: slack, Asia/Amman, Rana Saleh
Namesake: slack, Europe/Berlin, Rana Saleh
Shy: telegram, Asia/Amman, Jonas Weber
Late: slack, Asia/Amman, Late Larsen

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
Selma > /cluster invite
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

# It was forwarded to somebody nobody listed.
Guest > /cluster start {link}
    Guest ← Hello, Rana. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
          |
          | • At most two messages a week, in your working hours (Amman time)
          | • About actions you own, and votes or short questions that need you, one tap each
          | • On top of that, a summary after a meeting
          | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
          |
          | Would you like to come in? “Only when needed” means: only for votes.
          | [Join] [Only when needed]
          | [What is kept?] [No, thanks]
Guest presses [What is kept?]
    Guest ← Your name, language and account in this app, your votes, and what you answer about actions, in words, photos or voice notes. Nothing you write elsewhere in a group, no address book, no location.
          |
          | Selma and any other facilitator see your answers. Votes are shown as numbers only. Whoever runs this bot can read its database. Once you are in, you can see it all, pause, leave, or have it erased.
          | [Join] [Only when needed]
          | [What is kept?] [No, thanks]
Guest presses [Join]
    Guest ← Welcome, Rana. You are now in Solvane Cleantech.
          |
          | I write at most twice a week, in your working hours (Amman time).
          | Fewer messages, a pause or leaving: “How often?”, at any time.
          | [My actions] [How often?]
    Guest ← What moves in Solvane Cleantech:
          |
          | • Coming up: Supplier day at the cement plant, 29 Mar
          | [The whole week]

# Somebody with the same name, in the same workspace: as likely two people as one, and only they know.
Namesake > /cluster start {link}
    Namesake ← Hello, Rana. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
             |
             | • At most two messages a week, in your working hours (Berlin time)
             | • About actions you own, and votes or short questions that need you, one tap each
             | • On top of that, a summary after a meeting
             | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
             |
             | Would you like to come in? “Only when needed” means: only for votes.
             | [Join] [Only when needed]
             | [What is kept?] [No, thanks]
Namesake presses [Join]
    Selma ← Rana Saleh on Slack may be Rana Saleh, who was here before, on Slack too. As two they count twice: two votes, two lists, twice the messages.
          |
          | Shall I ask? Only they can say so. If you know that they are two people, I do not bring it up again.
          | [Ask them] [They are two people]
    Namesake ← Welcome, Rana. You are now in Solvane Cleantech.
             |
             | I write at most twice a week, in your working hours (Berlin time).
             | Fewer messages, a pause or leaving: “How often?”, at any time.
             | [My actions] [How often?]
    Namesake ← What moves in Solvane Cleantech:
             |
             | • Coming up: Supplier day at the cement plant, 29 Mar
             | [The whole week]

# On Telegram somebody does not want to, and changes their mind.
Shy > /start {link}
    Shy ← Hello, Jonas. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
        |
        | • At most two messages a week, in your working hours (Amman time)
        | • About actions you own, and votes or short questions that need you, one tap each
        | • On top of that, a summary after a meeting
        | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
        |
        | Would you like to come in? “Only when needed” means: only for votes.
        | [Join] [Only when needed]
        | [What is kept?] [No, thanks]
Shy presses [No, thanks]
    Shy ← All right, you are not in, and I do not write to you again. Should you change your mind, the link is there.
Shy > /start {link}
    Shy ← Hello, Jonas. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
        |
        | • At most two messages a week, in your working hours (Amman time)
        | • About actions you own, and votes or short questions that need you, one tap each
        | • On top of that, a summary after a meeting
        | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
        |
        | Would you like to come in? “Only when needed” means: only for votes.
        | [Join] [Only when needed]
        | [What is kept?] [No, thanks]
Shy presses [Only when needed]
    Shy ← Welcome, Jonas. You are now in Solvane Cleantech.
        |
        | I write to you only when a vote needs you, in your working hours (Amman time).
        | Fewer messages, a pause or leaving: “How often?”, at any time.
        | [My actions] [How often?]
    Shy ← What moves in Solvane Cleantech:
        |
        | • Coming up: Supplier day at the cement plant, 29 Mar
        | [The whole week]

# A tap takes somebody off, and lets them in again.
== +6 minutes
    Selma ← 3 people came in whom nobody had listed (Tuesday 17 March)
          |
          | • Rana Saleh (Slack, @u1002)
          | • Rana Saleh (Slack, @u1003)
          | • Jonas Weber (Telegram, @shy)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Rana Saleh (Slack, @u1002)]
          | [Remove Rana Saleh (Slack, @u1003)]
          | [Remove Jonas Weber]
Selma presses [Remove Rana Saleh (Slack, @u1003)]
    Selma ✎ 3 people came in whom nobody had listed (Tuesday 17 March)
          |
          | • Rana Saleh (Slack, @u1002)
          | • Rana Saleh (Slack, @u1003), taken off
          | • Jonas Weber (Telegram, @shy)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Rana Saleh (Slack, @u1002)]
          | [Let Rana Saleh (Slack, @u1003) back in]
          | [Remove Jonas Weber]
    Selma ~ Rana Saleh is off the list. I tell them so kindly in five minutes; until then the same button takes it back, and they never know.
== +6 minutes
Namesake > /cluster mine
    Namesake ← You were taken off the list of your cluster, so I cannot help you there. If that is a mistake, a word to its facilitator is enough.
Selma presses [Let Rana Saleh (Slack, @u1003) back in]
    Selma ✎ 3 people came in whom nobody had listed (Tuesday 17 March)
          |
          | • Rana Saleh (Slack, @u1002)
          | • Rana Saleh (Slack, @u1003)
          | • Jonas Weber (Telegram, @shy)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Rana Saleh (Slack, @u1002)]
          | [Remove Rana Saleh (Slack, @u1003)]
          | [Remove Jonas Weber]
    Selma ~ Rana Saleh is back in.

# A new link ends the old one.
Selma > /cluster invite
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
Selma presses [Replace the link]
    Selma ← A new link ends the old one at once: whoever has it in an e-mail cannot come in by it any more. Personal links, and everybody who is in already, are not touched.
          | [Make a new link] [Keep the old one]
Selma presses [Make a new link]
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
    Selma ~ The old link has ended. Here is the new one.
Late > /cluster start {old link}
    Late ← This link was replaced by a newer one. Please ask Selma for a fresh one; it takes them a moment.
Late > /cluster start {link}
    Late ← Hello, Late. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
         |
         | • At most two messages a week, in your working hours (Amman time)
         | • About actions you own, and votes or short questions that need you, one tap each
         | • On top of that, a summary after a meeting
         | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
         |
         | Would you like to come in? “Only when needed” means: only for votes.
         | [Join] [Only when needed]
         | [What is kept?] [No, thanks]
Late presses [Join]
    Late ← Welcome, Late. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Amman time).
         | Fewer messages, a pause or leaving: “How often?”, at any time.
         | [My actions] [How often?]
    Late ← What moves in Solvane Cleantech:
         |
         | • Coming up: Supplier day at the cement plant, 29 Mar
         | [The whole week]
Selma presses [Who came in]
    Selma ← 5 people are in, 3 are still expected.
          |
          | • Late Larsen (Slack, @u1005), by the cluster's link
          | • Jonas Weber (Telegram, @shy), by the cluster's link
          | • Rana Saleh (Slack, @u1002), by the cluster's link
          | • Rana Saleh (Slack, @u1003), by the cluster's link
          | • Selma I. (Slack, @u1001)
          |
          | Not here yet: Ingrid S., Solvane Technical University; Nadia R., Heatworks Solvane; Victor D., Inter-Regional Development Facility
