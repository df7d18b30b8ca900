//! Lists: many short lists of numbers in two arrays. Four bytes an item and four a list.

/// Calls its argument with each list and an item of it.
type Each<'e> = &'e dyn Fn(&mut dyn FnMut(u32, u32));

/// Lists of numbers, laid out one after another.
#[derive(Default)]
pub struct Lists {
    /// Where each list starts in `items`; one more marks the end.
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// Collects into `count` lists the items that `each` calls its argument with as (list, item), in order of the calls. It
    /// runs twice: to count and to fill. Not generic, so that the wasm holds it once.
    #[inline(never)]
    pub fn new(count: usize, each: Each) -> Self {
        let mut starts = vec![0u32; count + 2];
        each(&mut |list, _| starts[list as usize + 2] += 1);
        for at in 2..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut items = vec![0; starts[count + 1] as usize];
        each(&mut |list, item| {
            let next = &mut starts[list as usize + 1];
            items[*next as usize] = item;
            *next += 1;
        });
        starts.pop();
        Self { starts, items }
    }

    /// One of the lists.
    pub fn of(&self, list: u32) -> &[u32] {
        &self.items[self.starts[list as usize] as usize..self.starts[list as usize + 1] as usize]
    }
}
