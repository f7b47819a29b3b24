export type NamedGroup = {
  localWord: string;
  number: number | null;
  name: string | null;
  parentId: string | null;
  formerUnitName: string | null;
};

/** 'Tổ dân phố số 3', 'Thôn Trung'; with '(Gia Thụy cũ)' only where another group beside it would read the same. */
export function groupLabels<Group extends NamedGroup>(groups: readonly Group[]): (Group & { label: string })[] {
  const beside = Map.groupBy(groups, (group) => `${group.parentId ?? ''}/${plainLabel(group)}`);
  return groups.map((group) => {
    const plain = plainLabel(group);
    const shared = (beside.get(`${group.parentId ?? ''}/${plain}`)?.length ?? 0) > 1;
    return { ...group, label: shared && group.formerUnitName !== null ? `${plain} (${group.formerUnitName} cũ)` : plain };
  });
}

export function plainLabel({ localWord, number, name }: Pick<NamedGroup, 'localWord' | 'number' | 'name'>): string {
  const numbered = number === null ? localWord : `${localWord} số ${number}`;
  return name === null ? numbered : `${numbered} ${name}`;
}
