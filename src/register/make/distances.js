// @ts-check
/**
 * How many tiles apart two authorities want to lie where their points do not tell: across the sea,
 * so that a gap of empty tiles stays, and along borders between large authorities whose points lie
 * too far apart, or too much askew, to hold the country together. 0: not neighbours at all.
 */

/** @type {readonly (readonly [string, string, number])[]} */
const acrossTheSea = [
  ['highland', 'na-h-eileanan-siar', 2],
  ['argyll-and-bute', 'na-h-eileanan-siar', 3],
  ['highland', 'orkney-islands', 2],
  ['moray', 'orkney-islands', 2.5],
  ['orkney-islands', 'shetland-islands', 1.8],
  ['east-lothian', 'fife', 1.7],
  ['north-ayrshire', 'northern-hsct', 3.5],
  ['northern-hsct', 'south-ayrshire', 3],
  ['belfast-hsct', 'south-ayrshire', 3],
  ['isle-of-anglesey', 'southern-hsct', 0],
  ['isle-of-anglesey', 'south-eastern-hsct', 0],
  ['blackpool', 'westmorland-and-furness', 0],
  ['lincolnshire', 'norfolk', 2.5],
  ['devon', 'vale-of-glamorgan', 3.5],
  ['somerset', 'vale-of-glamorgan', 2.5],
  ['cornwall', 'isles-of-scilly', 2],
  ['bournemouth-christchurch-and-poole', 'isle-of-wight', 2],
  ['isle-of-wight', 'portsmouth', 1.7],
];

/** @type {readonly (readonly [string, string, number])[]} */
const overLand = [
  ['dumfries-and-galloway', 'scottish-borders', 2],
  ['county-durham', 'northumberland', 2.3],
  ['northumberland', 'north-tyneside', 1],
  ['northumberland', 'newcastle-upon-tyne', 1],
  ['cumberland', 'northumberland', 1.5],
  ['cumberland', 'westmorland-and-furness', 1],
  ['lancashire', 'westmorland-and-furness', 1],
  ['lancashire', 'north-yorkshire', 2],
  ['north-yorkshire', 'westmorland-and-furness', 2],
  ['county-durham', 'north-yorkshire', 1.5],
  ['darlington', 'north-yorkshire', 1],
  ['north-yorkshire', 'redcar-and-cleveland', 1],
  ['bradford', 'north-yorkshire', 1],
  ['east-riding-of-yorkshire', 'north-yorkshire', 1],
  ['derbyshire', 'stoke-on-trent', 1],
  ['derby', 'staffordshire', 1],
  ['coventry', 'leicestershire', 1],
  ['powys', 'shropshire', 1],
  ['herefordshire', 'powys', 1],
  ['herefordshire', 'shropshire', 1],
  ['oxfordshire', 'warwickshire', 1],
  ['gloucestershire', 'oxfordshire', 1.3],
  ['cornwall', 'devon', 1.3],
  ['devon', 'somerset', 1],
  ['devon', 'dorset', 1],
  ['devon', 'torbay', 1],
  ['essex', 'hertfordshire', 1.5],
  ['enfield', 'essex', 1.3],
  ['essex', 'redbridge', 1.3],
  ['essex', 'havering', 1],
  ['kent', 'medway', 1],
  ['bexley', 'kent', 1.3],
  ['bromley', 'kent', 1.3],
  ['kent', 'surrey', 4],
  ['croydon', 'surrey', 1.3],
  ['kingston-upon-thames', 'surrey', 1],
  ['surrey', 'sutton', 1],
  ['surrey', 'west-sussex', 1],
  ['sutton', 'west-sussex', 1.5],
  ['brighton-and-hove', 'croydon', 1.7],
];

export const givenDistances = [...acrossTheSea, ...overLand];

/** These touch no other tile. */
export const islands = new Set([
  'isle-of-wight',
  'isles-of-scilly',
  'na-h-eileanan-siar',
  'orkney-islands',
  'shetland-islands',
]);
