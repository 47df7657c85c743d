/**
 * Spellings that must not resolve by themselves: they name several authorities, a former one, or
 * none that can be told. One line each: spelling; ids that it could be.
 */
export const ambiguousNames = `
Newcastle;newcastle-upon-tyne|newcastle-under-lyme
Newcastle Council;newcastle-upon-tyne|newcastle-under-lyme
Newcastle Borough Council;newcastle-under-lyme|newcastle-upon-tyne
Newcastle BC;newcastle-under-lyme|newcastle-upon-tyne
Bedfordshire;bedford|central-bedfordshire
Bedfordshire County Council;bedford|central-bedfordshire
Beds;bedford|central-bedfordshire|luton
Cheshire;cheshire-east|cheshire-west-and-chester
Cheshire County Council;cheshire-east|cheshire-west-and-chester
Sussex;east-sussex|west-sussex
Berkshire;west-berkshire|reading|slough|bracknell-forest|windsor-and-maidenhead|wokingham
Yorkshire;north-yorkshire|east-riding-of-yorkshire
West Yorkshire;bradford|leeds|wakefield|kirklees|calderdale
South Yorkshire;sheffield|barnsley|doncaster|rotherham
Tyneside;north-tyneside|south-tyneside
Tyne and Wear;
Cleveland;redcar-and-cleveland|middlesbrough|hartlepool|stockton-on-tees
Humberside;kingston-upon-hull|east-riding-of-yorkshire|north-lincolnshire|north-east-lincolnshire
Avon;bristol|bath-and-north-east-somerset|north-somerset|south-gloucestershire
Surrey East;east-surrey
Ayrshire;east-ayrshire|north-ayrshire|south-ayrshire
Lanarkshire;north-lanarkshire|south-lanarkshire
Lothian;east-lothian|west-lothian|midlothian|edinburgh
Dunbartonshire;east-dunbartonshire|west-dunbartonshire
Tayside;dundee|angus|perth-and-kinross
Strathclyde;
Grampian;
Gwent;
Dyfed;
Glamorgan;vale-of-glamorgan
Clwyd;
Achieving for Children;kingston-upon-thames|richmond-upon-thames|windsor-and-maidenhead
AfC;kingston-upon-thames|richmond-upon-thames|windsor-and-maidenhead
Northamptonshire Children's Trust;north-northamptonshire|west-northamptonshire
Adur and Worthing;adur|worthing
Adur & Worthing Councils;adur|worthing
Adur and Worthing Borough Council;adur|worthing
South Oxfordshire and Vale of White Horse;south-oxfordshire|vale-of-white-horse
Babergh and Mid Suffolk;babergh|mid-suffolk
Babergh Mid Suffolk;babergh|mid-suffolk
Bromsgrove and Redditch;bromsgrove|redditch
West Devon and South Hams;west-devon|south-hams
Greater Essex;
Antrim Council;antrim-and-newtownabbey|mid-and-east-antrim
County Antrim;
Antrim;antrim-and-newtownabbey|mid-and-east-antrim
Down;newry-mourne-and-down|ards-and-north-down
North Down;
LBB;barking-and-dagenham|barnet|bexley|brent|bromley
LBH;hackney|haringey|harrow|havering|hillingdon|hounslow
LBE;ealing|enfield
LBL;lambeth|lewisham
LBS;southwark|sutton
LBC;camden|croydon
LBR;redbridge|richmond-upon-thames
SCC;surrey|suffolk|staffordshire|sheffield|somerset-county|southampton
DCC;derbyshire|devon|county-durham|denbighshire|dundee
NCC;norfolk|northumberland|nottinghamshire|nottingham|newcastle-upon-tyne|northamptonshire
LCC;lancashire|leicestershire|lincolnshire|leeds|liverpool|leicester
HCC;hampshire|hertfordshire|kingston-upon-hull
WCC;westminster|warwickshire|worcestershire|winchester
BCC;birmingham|bristol|belfast|bradford|buckinghamshire-county
ECC;essex|edinburgh|exeter
OCC;oxfordshire|oxford
GCC;gloucestershire|glasgow|gloucester
SMBC;sandwell|solihull|stockport|sefton
DMBC;doncaster|dudley
TMBC;tameside|tonbridge-and-malling
RMBC;rotherham|rochdale
CEC;edinburgh|cheshire-east
SBC;slough|swindon|stockton-on-tees|scottish-borders
WBC;warrington|wokingham|west-berkshire
RBC;reading|rugby|rushmoor
MBC;middlesbrough|maidstone
CBC;central-bedfordshire|charnwood|cheltenham
Durham City Council;
City of Durham;
Wrekin District Council;telford-and-wrekin
Bedford County Council;bedford
Leicester County Council;leicestershire|leicester
Nottingham County Council;nottinghamshire|nottingham
Derby County Council;derbyshire|derby
Gloucester County Council;gloucestershire|gloucester
Worcester County Council;worcestershire|worcester
Oxford County Council;oxfordshire|oxford
Cambridge County Council;cambridgeshire|cambridge
Lincoln County Council;lincolnshire|lincoln
Lancaster County Council;lancashire|lancaster
Warwick County Council;warwickshire|warwick
Stafford County Council;staffordshire|stafford
Northampton County Council;northamptonshire|northampton
Buckingham;buckinghamshire
Greater Manchester;
GMCA;
Merseyside;
London;
Greater London;
Greater London Authority;
England;
Scotland;
Wales;
Northern Ireland;
United Kingdom;
Total;
Unknown;
N/A;
`;
