// OTOBO's own names: facts that rule files refer to.

const ticketEventNames = `TicketCreate TicketDelete TicketTitleUpdate TicketUnlockTimeoutUpdate TicketQueueUpdate
  TicketTypeUpdate TicketServiceUpdate TicketSLAUpdate TicketCustomerUpdate TicketPendingTimeUpdate TicketLockUpdate
  TicketArchiveFlagUpdate TicketStateUpdate TicketOwnerUpdate TicketResponsibleUpdate TicketPriorityUpdate HistoryAdd
  HistoryDelete TicketAccountTime TicketMerge TicketSubscribe TicketUnsubscribe TicketFlagSet TicketFlagDelete
  EscalationResponseTimeNotifyBefore EscalationUpdateTimeNotifyBefore EscalationSolutionTimeNotifyBefore
  EscalationResponseTimeStart EscalationUpdateTimeStart EscalationSolutionTimeStart EscalationResponseTimeStop
  EscalationUpdateTimeStop EscalationSolutionTimeStop NotificationNewTicket NotificationFollowUp
  NotificationLockTimeout NotificationOwnerUpdate NotificationResponsibleUpdate NotificationAddNote NotificationMove
  NotificationPendingReminder NotificationEscalation NotificationEscalationNotifyBefore NotificationServiceUpdate
  ArticleEdit`

const articleEventNames = `ArticleCreate ArticleUpdate ArticleSend ArticleBounce ArticleAgentNotification
  ArticleCustomerNotification ArticleAutoResponse ArticleFlagSet ArticleFlagDelete ArticleEmailSendingQueued
  ArticleEmailSendingSent ArticleEmailSendingError ArticleTransmissionErrorCreate ArticleTransmissionErrorUpdate
  ArticleDynamicFieldUpdate`

const appointmentEventNames = `CalendarCreate CalendarUpdate AppointmentCreate AppointmentUpdate AppointmentDelete
  AppointmentNotification`

const words = (text: string): readonly string[] => text.split(/\s+/)

export const ticketEvents = words(ticketEventNames)
export const articleEvents = words(articleEventNames)
export const appointmentEvents = words(appointmentEventNames)

/** One such event exists per ticket dynamic field. */
export const dynamicFieldEventPrefix = 'TicketDynamicFieldUpdate_'

/** Not offered on the screen: a rule on them would set itself off. */
export const loopingEvents = ['ArticleAgentNotification', 'ArticleCustomerNotification']

export const builtInIds = {
  states: {
    '1': 'new',
    '2': 'closed successful',
    '3': 'closed unsuccessful',
    '4': 'open',
    '5': 'removed',
    '6': 'pending reminder',
    '7': 'pending auto close+',
    '8': 'pending auto close-',
    '9': 'merged',
  },
  priorities: { '1': '1 very low', '2': '2 low', '3': '3 normal', '4': '4 high', '5': '5 very high' },
  locks: { '1': 'unlock', '2': 'lock', '3': 'tmp_lock' },
  types: { '1': 'Unclassified' },
  queues: { '1': 'Postmaster', '2': 'Raw', '3': 'Junk', '4': 'Misc' },
  groups: { '1': 'users', '2': 'admin', '3': 'stats' },
  validity: { '1': 'valid', '2': 'invalid', '3': 'invalid-temporarily' },
  senderTypes: { '1': 'agent', '2': 'system', '3': 'customer' },
  channels: { '1': 'Email', '2': 'Phone', '3': 'Internal', '4': 'Chat' },
} as const satisfies Record<string, Readonly<Record<string, string>>>

export const ticketRecipients = [
  'AgentCreateBy',
  'AgentOwner',
  'AgentResponsible',
  'AgentWatcher',
  'AgentWritePermissions',
  'AgentMyQueues',
  'AgentMyServices',
  'AgentMyQueuesMyServices',
  'Customer',
  'AllRecipientsFirstArticle',
  'AllRecipientsLastArticle',
] as const

export const appointmentRecipients = [
  'AppointmentAgents',
  'AppointmentAgentReadPermissions',
  'AppointmentAgentWritePermissions',
] as const

/** Transports that exist; only `Email` sends anything in the free edition. */
export const transports = ['Email', 'NotificationView', 'SMS'] as const

const commonSettings = `Recipients SkipRecipients RecipientAgents RecipientGroups RecipientRoles TransportEmailTemplate
  Events ArticleSenderTypeID ArticleAttachmentInclude IsVisibleForCustomer Transports OncePerDay VisibleForAgent
  VisibleForAgentTooltip LanguageID SendOnOutOfOffice AgentEnabledByDefault NotificationType`

export const securityKeys = [
  'EmailSecuritySettings',
  'EmailSigningCrypting',
  'EmailMissingCryptingKeys',
  'EmailMissingSigningKeys',
  'EmailDefaultSigningKeys',
] as const

export const articleIdKeys = {
  ArticleSenderTypeID: 'SenderTypeID',
  ArticleIsVisibleForCustomer: 'IsVisibleForCustomer',
  ArticleCommunicationChannelID: 'CommunicationChannelID',
} as const

/** Key to the article's field. */
export const articleTextKeys = {
  MIMEBase_From: 'From',
  MIMEBase_To: 'To',
  MIMEBase_Cc: 'Cc',
  MIMEBase_Bcc: 'Bcc',
  MIMEBase_Subject: 'Subject',
  MIMEBase_Body: 'Body',
  MIMEBase_AttachmentName: 'AttachmentName',
} as const

const ticketSettings = new Set([
  ...words(commonSettings),
  ...securityKeys,
  ...Object.keys(articleIdKeys),
  ...Object.keys(articleTextKeys),
])

const appointmentSettings = new Set([
  ...words(commonSettings),
  'ArticleTypeID',
  'ArticleSubjectMatch',
  'ArticleBodyMatch',
  'NotificationArticleTypeID',
])

export function isTicketCondition(key: string): boolean {
  return !ticketSettings.has(key) && !key.startsWith('Recipient') && !key.startsWith('Transport')
}

/** E-mail security keys count as conditions in OTOBO, which blocks the rule; only strict mode follows. */
export function isAppointmentCondition(key: string, strict: boolean): boolean {
  if (appointmentSettings.has(key) || key.startsWith('Recipient')) return false
  return strict || !(securityKeys as readonly string[]).includes(key)
}

/** Attributes a ticket always has; a condition on any other name can not be told from a spelling mistake. */
export const ticketAttributes = new Set(
  words(`TicketID TicketNumber Title Queue QueueID GroupID State StateID StateType Priority PriorityID Lock LockID Type
    TypeID Service ServiceID SLA SLAID Owner OwnerID Responsible ResponsibleID CustomerID CustomerUserID Created Changed
    CreateBy ChangeBy Age ArchiveFlag UnlockTimeout RealTillTimeNotUsed UntilTime EscalationTime
    EscalationResponseTime EscalationUpdateTime EscalationSolutionTime EscalationDestinationDate
    EscalationDestinationTime EscalationDestinationIn EscalationTimeWorkingTime FirstResponseTime
    FirstResponseTimeWorkingTime FirstResponseTimeDestinationDate FirstResponseTimeDestinationTime
    FirstResponseTimeEscalation FirstResponseTimeNotification UpdateTime UpdateTimeWorkingTime
    UpdateTimeDestinationDate UpdateTimeDestinationTime UpdateTimeEscalation UpdateTimeNotification SolutionTime
    SolutionTimeWorkingTime SolutionTimeDestinationDate SolutionTimeDestinationTime SolutionTimeEscalation
    SolutionTimeNotification`),
)

export const appointmentAttributes = new Set(
  words(`AppointmentID CalendarID UniqueID Title Description Location StartTime EndTime AllDay Recurring ResourceID TeamID
    NotificationTime TicketAppointmentRuleID CreateTime CreateBy ChangeTime ChangeBy ParentID RecurrenceID RecurrenceType
    RecurrenceFrequency RecurrenceCount RecurrenceInterval RecurrenceUntil RecurrenceExclude NotificationTemplate
    NotificationCustom NotificationCustomRelativeUnitCount NotificationCustomRelativeUnit
    NotificationCustomRelativePointOfTime NotificationCustomDateTime NotificationDate`),
)
