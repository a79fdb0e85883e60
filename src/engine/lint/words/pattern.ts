/** One pattern of several alternatives, each of whole words. A space stands for any white space, ` ?` for any or none. */
export function words(...alternatives: readonly string[]): RegExp {
  const whole = `(?<![a-z0-9])(?:${alternatives.join('|')})(?![a-z0-9])`
  return new RegExp(whole.replace(/ \?/g, '\\s*').replaceAll(' ', '\\s+'))
}

/** Where an imperative stands: at the beginning of a sentence or of an entry of a list. */
export const opening = '(?<=^|[.!?;:]\\s{0,3}|\\n\\s{0,3}(?:[-*]\\s|\\d+[.)]\\s)?)'

/** Names of zones as readers of any language write them. Folded text is in lower case. */
export const zoneNames =
  'cet|cest|gmt|utc|bst|est|edt|pst|pdt|cst|cdt|mst|mdt|mez|mesz|wet|west|eet|eest|ist|jst|aest|aedt|acst|awst|nzst|nzdt|akst|hst|sast|msk|(?:gmt|utc) ?[+-] ?\\d+|(?:europe|america|asia|africa|australia|pacific|atlantic)/\\w+'

/** Words of the trade that are the same in every language. */
export const commonJargon = [
  'fail ?-?overs?',
  'roll ?-?backs?',
  'cut ?-?over',
  'hot ?-?fix\\w*',
  're-?deploy\\w*',
  'deploy(?:ment|ments|ed|s|ing)?',
  'clusters?',
  'control plane',
  'data plane',
  'etcd',
  'ceph',
  'shards?',
  'sharding',
  're-?balanc\\w+',
  'replicas?',
  'kubernetes',
  'k8s',
  'hypervisors?',
  'backends?',
  'back-end',
  'frontends?',
  'middleware',
  'latency',
  'throughput',
  'p9[059]',
  'sev-?\\d',
  'p[1-4] incident',
  'rca',
  'root cause analysis',
  'mttr',
  'rto',
  'rpo',
  'slos?',
  'sres?',
  'dns',
  'bgp',
  'vlans?',
  'raid',
  'kernel',
  'regression(?:en|s)?',
  'canary',
  'runbooks?',
  'memory leak',
  'garbage collection',
  'deadlocks?',
  'stack ?traces?',
  'ingress',
  'turn pods?',
  'cron ?jobs?',
  'sip trunks?',
  'feature flags?',
  'ci/cd',
  'staging',
].join('|')
