import type { NameKind } from './name-kind.js';

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

const instruments = words(
  'convention conventions protocol protocols declaration treaty treaties agreement agreements charter covenant statute ' +
    'pact accord resolution resolutions directive rules principles guidelines law act regulation regulations agenda amendment ' +
    'plan strategy framework guide',
);
const organizations = words(
  'office commission committee council organization organisation agency union bank fund court ministry department ' +
    'institute university centre center programme program directorate secretariat assembly parliament network ' +
    'association force police foundation authority board bureau service corporation company forum platform tribunal ' +
    'senate congresses federation society academy',
);
const groups = words('group movement caucus alliance coalition league community states nations');
const places = words('ocean sea gulf coast island islands river lake mountains desert peninsula city region');
const events = words(
  'congress conference meeting summit session workshop debate project initiative report study toolkit',
);

/** What a name with this head noun stands for; null when the word heads no names. */
export function kindOfHead(folded: string): NameKind | null {
  if (instruments.has(folded)) return 'instrument';
  if (organizations.has(folded)) return 'organization';
  if (groups.has(folded)) return 'group';
  if (places.has(folded)) return 'place';
  if (events.has(folded)) return 'other';
  return null;
}

const generic = words(
  'state government governments party parties member members internet general representative delegate delegates chair ' +
    'president minister secretary world web summary annex item article paragraph parliament draft addendum rapporteur ' +
    'original english french limited distr introduction conclusions conclusion recommendations recommendation goal goals ' +
    'am pm ok ed eds vol no para paras p pp bill goals target section chapter part phase pandemic earth plenary working paper press release note',
);

/** True of capitalised words that name nothing by themselves: "State", "the Congress", "the Internet". */
export function isGenericCapital(folded: string): boolean {
  return generic.has(folded) || kindOfHead(folded) !== null;
}

const functionWords = words(
  'the a an in on at by of for from to with and or but if when while what which who whose whom why how where did does ' +
    'do is are was were has have had can could should would will shall may might must please tell list give show name ' +
    'describe explain summarize summarise compare find outline identify define discuss some many several all any each ' +
    'every no not nor this that these those it its they their them he she his her him we our us you your i my me also ' +
    'however only about according under during since before after between among as there then thus both other others ' +
    'another most more such see say said says whether whereas although despite given following over through without ' +
    'within against towards upon per via including concerning regarding one two three four five six seven eight nine ' +
    'ten first second third here what’s whats so yet even still just now today yesterday tomorrow once until because ' +
    'january february march april june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday noting urging citing turning',
);

/** True of words that begin no name however they are written; names of days and months are among them. */
export function isFunctionWord(folded: string): boolean {
  return functionWords.has(folded);
}

/** Titles before a person's name. */
export const personTitles = words('mr mrs ms miss dr prof professor sir judge ambassador');
