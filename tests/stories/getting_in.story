# A forwarded link on Telegram and on Slack: strangers, one name twice, a newcomer taken off, a link replaced.
file: solvane.yaml
now: 2026-03-17 10:00 Asia/Amman
Selma: telegram, Asia/Amman
Guest: telegram, Asia/Amman, Rana Saleh
Namesake: slack, Asia/Amman, Rana Saleh
Shy: slack, Europe/Berlin, Jonas Weber
Late: telegram, Asia/Amman, Late Larsen

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

# It was forwarded to somebody nobody listed: what it means, what is kept, and one tap.
Guest > /start {link}
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

# On Slack, somebody with the same name. Both come in on one day, so it is one card.
Namesake > /cluster start {link}
    Namesake ← Hello, Rana. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
             |
             | • At most two messages a week, in your working hours (Amman time)
             | • About actions you own, and votes or short questions that need you, one tap each
             | • On top of that, a summary after a meeting
             | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
             |
             | Would you like to come in? “Only when needed” means: only for votes.
             | [Join] [Only when needed]
             | [What is kept?] [No, thanks]
Namesake presses [Only when needed]
    Selma ← Rana Saleh on Slack may be Rana Saleh on Telegram. As two they count twice: two votes, two lists, twice the messages.
          |
          | Shall I ask? Only they can say so. If you know that they are two people, I do not bring it up again.
          | [Ask them] [They are two people]
    Namesake ← Welcome, Rana. You are now in Solvane Cleantech.
             |
             | I write to you only when a vote needs you, in your working hours (Amman time).
             | Fewer messages, a pause or leaving: “How often?”, at any time.
             | [My actions] [How often?]
    Namesake ← What moves in Solvane Cleantech:
             |
             | • Coming up: Supplier day at the cement plant, 29 Mar
             | [The whole week]
Namesake > /cluster settings
    Namesake ← I write to you only when a vote needs you.
             |
             | What suits you better?
             | [Twice a week] [Once a week]
             | [Only the digest] [Only if I write first]
             | [Pause 7 days] [30 days] [90 days]
             | [Pause until a date]
             | [Another hour] [Another time zone]
             | [Somebody answers for me]
             | [A second app] [What is kept?]
             | [Leave]

# Somebody does not want to. Nothing happens, and nobody hears of it.
Shy > /cluster start {link}
    Shy ← Hello, Jonas. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
        |
        | • At most two messages a week, in your working hours (Berlin time)
        | • About actions you own, and votes or short questions that need you, one tap each
        | • On top of that, a summary after a meeting
        | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
        |
        | Would you like to come in? “Only when needed” means: only for votes.
        | [Join] [Only when needed]
        | [What is kept?] [No, thanks]
Shy presses [No, thanks]
    Shy ← All right, you are not in, and I do not write to you again. Should you change your mind, the link is there.
Shy > /cluster mine
    Shy ← Hello. I keep the actions of an innovation cluster moving, and do not know you yet. Your invitation brings you in, or a word to your cluster's facilitator.

# One of the two does not belong here; a tap, and a tap undoes it: within five minutes nobody has read anything.
== +6 minutes
    Selma ← 2 people came in whom nobody had listed (Tuesday 17 March)
          |
          | • Rana Saleh (Telegram, @guest)
          | • Rana Saleh (Slack, @u1003)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Rana Saleh (Telegram, @guest)]
          | [Remove Rana Saleh (Slack, @u1003)]
Selma presses [Remove Rana Saleh (Telegram, @guest)]
    Selma ✎ 2 people came in whom nobody had listed (Tuesday 17 March)
          |
          | • Rana Saleh (Telegram, @guest), taken off
          | • Rana Saleh (Slack, @u1003)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Let Rana Saleh (Telegram, @guest) back in]
          | [Remove Rana Saleh (Slack, @u1003)]
    Selma ~ Rana Saleh is off the list. I tell them so kindly in five minutes; until then the same button takes it back, and they never know.
Selma presses [Let Rana Saleh (Telegram, @guest) back in]
    Selma ✎ 2 people came in whom nobody had listed (Tuesday 17 March)
          |
          | • Rana Saleh (Telegram, @guest)
          | • Rana Saleh (Slack, @u1003)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Rana Saleh (Telegram, @guest)]
          | [Remove Rana Saleh (Slack, @u1003)]
    Selma ~ Rana Saleh is back in.
Selma presses [Remove Rana Saleh (Telegram, @guest)]
    Selma ✎ 2 people came in whom nobody had listed (Tuesday 17 March)
          |
          | • Rana Saleh (Telegram, @guest), taken off
          | • Rana Saleh (Slack, @u1003)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Let Rana Saleh (Telegram, @guest) back in]
          | [Remove Rana Saleh (Slack, @u1003)]
    Selma ~ Rana Saleh is off the list. I tell them so kindly in five minutes; until then the same button takes it back, and they never know.
== +6 minutes
    Guest ← Solvane Cleantech has taken you off its list, so I write to you no more. If that is a mistake, a word to Selma is enough. Thank you for looking in.
Guest > /mine
    Guest ← You were taken off the list of your cluster, so I cannot help you there. If that is a mistake, a word to its facilitator is enough.
Guest > /start {link}
    Guest ← You were taken off the list of Solvane Cleantech, so this link does not bring you in. If that is a mistake, a word to Selma is enough.
Guest presses [Join]
    Guest ← You were taken off the list of Solvane Cleantech, so this link does not bring you in. If that is a mistake, a word to Selma is enough.

# A new link ends the old one.
Selma presses [Replace the link]
    Selma ← A new link ends the old one at once: whoever has it in an e-mail cannot come in by it any more. Personal links, and everybody who is in already, are not touched.
          | [Make a new link] [Keep the old one]
Selma presses [Keep the old one]
    Selma ~ Good, the link stays as it is.
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
Late > /start {old link}
    Late ← This link was replaced by a newer one. Please ask Selma for a fresh one; it takes them a moment.
Late > /start {link}
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
    Selma ← 3 people are in, 3 are still expected.
          |
          | • Late Larsen (Telegram, @late), by the cluster's link
          | • Rana Saleh (Slack, @u1003), by the cluster's link
          | • Selma I. (Telegram, @selma)
          |
          | Not here yet: Ingrid S., Solvane Technical University; Nadia R., Heatworks Solvane; Victor D., Inter-Regional Development Facility

# Later, when it is of use, one question; a tap or a word answers it, and it is not asked twice.
Late > /plan finance
    Late ← Access to finance
         |
         | • AF-1 Guarantee line for small loans: On the way, due 26 Apr, Victor D.
         |
         | Tap one to see more.
         | [AF-1]
    Late ← One thing, if you like: which organisation are you with? It stands beside your name in the digest and in what you share, so that people know whom they work with.
         | [Heatworks Solvane] [Inter-Regional Development Facility]
         | [Solvane Technical University]
         | [Another one] [Rather not]
Late presses [Heatworks Solvane]
    Late ← Thank you. You are with Heatworks Solvane from now on.
Late > /plan finance
    Late ← Access to finance
         |
         | • AF-1 Guarantee line for small loans: On the way, due 26 Apr, Victor D.
         |
         | Tap one to see more.
         | [AF-1]
Namesake > /cluster plan finance
    Namesake ← Access to finance
             |
             | • AF-1 Guarantee line for small loans: On the way, due 26 Apr, Victor D.
             |
             | Tap one to see more.
             | [AF-1]
    Namesake ← One thing, if you like: which organisation are you with? It stands beside your name in the digest and in what you share, so that people know whom they work with.
             | [Heatworks Solvane] [Inter-Regional Development Facility]
             | [Solvane Technical University]
             | [Another one] [Rather not]
Namesake presses [Another one]
Namesake fills new = Port Authority
    Namesake ← Thank you. You are with Port Authority from now on.
