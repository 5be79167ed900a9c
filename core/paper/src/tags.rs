//! The tags of a document for screen readers: headings, lists, tables. ISO 14289-1 (PDF/UA-1).

use krilla::tagging::{Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagTree};
use std::num::NonZeroU16;

/// A group of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Group(usize);

/// A run of marks that are read together: a paragraph's lines, over any number of pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Leaf(pub(crate) usize);

/// The kind of a group.
#[derive(Debug, Clone)]
pub(crate) enum Kind {
    Heading(u8, String),
    Paragraph,
    List {
        numbered: bool,
    },
    Item,
    /// The words for a mark that isn't text.
    Label(Option<String>),
    Body,
    Table,
    Row,
    Head,
    Cell,
}

enum Child {
    Group(Group),
    Leaf(Leaf),
}

/// The growing tree. A group without a parent belongs to the document.
#[derive(Default)]
pub(crate) struct Tree {
    top: Vec<Group>,
    groups: Vec<(Kind, Vec<Child>)>,
    leaves: usize,
}

impl Tree {
    pub(crate) fn group(&mut self, parent: Option<Group>, kind: Kind) -> Group {
        let group = Group(self.groups.len());
        self.groups.push((kind, Vec::new()));
        match parent {
            Some(Group(parent)) => self.groups[parent].1.push(Child::Group(group)),
            None => self.top.push(group),
        }
        group
    }

    pub(crate) fn leaf(&mut self, Group(parent): Group) -> Leaf {
        let leaf = Leaf(self.leaves);
        self.leaves += 1;
        self.groups[parent].1.push(Child::Leaf(leaf));
        leaf
    }

    pub(crate) fn leaves(&self) -> usize {
        self.leaves
    }

    /// Returns the tree of the drawn document. `drawn` has each leaf's pieces in order.
    pub(crate) fn of(&self, drawn: &mut [Vec<Identifier>]) -> TagTree {
        let mut tree = TagTree::new();
        for group in &self.top {
            tree.push(self.built(*group, drawn));
        }
        tree
    }

    fn built(&self, Group(at): Group, drawn: &mut [Vec<Identifier>]) -> TagGroup {
        let (kind, children) = &self.groups[at];
        let mut group = kind.group();
        for child in children {
            match child {
                Child::Group(inner) => group.push(self.built(*inner, drawn)),
                Child::Leaf(Leaf(leaf)) => {
                    for piece in drawn[*leaf].drain(..) {
                        group.push(piece);
                    }
                }
            }
        }
        group
    }
}

impl Kind {
    fn group(&self) -> TagGroup {
        match self {
            Self::Heading(level, title) => {
                let level = NonZeroU16::new((*level).into()).unwrap_or(NonZeroU16::MIN);
                TagGroup::new(Tag::Hn(level, Some(title.clone())))
            }
            Self::Paragraph => TagGroup::new(Tag::P),
            Self::List { numbered: true } => TagGroup::new(Tag::L(ListNumbering::Decimal)),
            Self::List { numbered: false } => TagGroup::new(Tag::L(ListNumbering::None)),
            Self::Item => TagGroup::new(Tag::LI),
            Self::Label(said) => TagGroup::new(Tag::Lbl.with_alt_text(said.clone())),
            Self::Body => TagGroup::new(Tag::LBody),
            Self::Table => TagGroup::new(Tag::Table),
            Self::Row => TagGroup::new(Tag::TR),
            Self::Head => TagGroup::new(Tag::TH(TableHeaderScope::Column)),
            Self::Cell => TagGroup::new(Tag::TD),
        }
    }
}
