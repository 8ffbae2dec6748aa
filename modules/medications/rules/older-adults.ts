/**
 * Topics for people of 65 and more, as facts in our own words. They follow the subjects of the 2023 AGS Beers Criteria
 * (J Am Geriatr Soc 2023;71:2052-2081) without its text, name only what is common, and claim no completeness.
 */
export const OLDER_ADULTS: readonly { members: readonly string[]; because: string }[] = [
  {
    members: ['diphenhydramine', 'hydroxyzine', 'chlorpheniramine', 'doxylamine', 'promethazine'],
    because: 'Older allergy and sleep medicines can confuse, dry the mouth and stop the bladder after 65.',
  },
  {
    members: ['alprazolam', 'lorazepam', 'diazepam', 'clonazepam', 'temazepam', 'zolpidem', 'eszopiclone'],
    because: 'Calming and sleep pills raise the risk of falls and confusion after 65.',
  },
  {
    members: ['glyburide', 'glimepiride', 'glipizide'],
    because: 'This kind of sugar pill can drop the sugar low for long after 65.',
  },
  {
    members: ['ibuprofen', 'naproxen', 'meloxicam', 'diclofenac', 'indomethacin', 'ketorolac'],
    because:
      'Taken for long after 65, these pain pills can make the stomach bleed and harm kidneys and heart.',
  },
  {
    members: ['cyclobenzaprine', 'methocarbamol', 'carisoprodol'],
    because: 'Muscle relaxants make drowsy and raise the risk of falls after 65.',
  },
  {
    members: ['amitriptyline', 'imipramine', 'paroxetine'],
    because: 'This mood medicine can confuse, and lower blood pressure on standing up, after 65.',
  },
]
