/** A member of one chain at most. */
export abstract class Link {
  /** Of the chain alone, as `after` is. */
  before: this | null = null;
  after: this | null = null;
}

/**
 * Members in the order in which they came, each of which may leave at any time. A Map that is filled and emptied without
 * end does the same and makes the garbage collector promote nearly all that ever was in it: its old tables keep their
 * keys and refer to the later ones, so that one table that has grown old keeps the rest.
 */
export class Chain<Member extends Link> {
  first: Member | null = null;
  private last: Member | null = null;

  add(member: Member): void {
    member.before = this.last;
    if (this.last === null) this.first = member;
    else this.last.after = member;
    this.last = member;
  }

  /** Does nothing where it is not a member. */
  remove(member: Member): void {
    const { before, after } = member;
    if (before === null && this.first !== member) return;
    if (before === null) this.first = after;
    else before.after = after;
    if (after === null) this.last = before;
    else after.before = before;
    member.before = null;
    member.after = null;
  }
}
