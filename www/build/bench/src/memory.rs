//! How far the process's memory grew, by what Linux says in `/proc/self`. Elsewhere there is nothing to read, and no figure.

const KIB: u64 = 1024;

/// The memory in use at a moment from which the peak is counted anew.
pub struct Peak {
    before: Option<u64>,
}

impl Peak {
    pub fn start() -> Self {
        // 5 sets the peak back to what is in use now.
        let reset = std::fs::write("/proc/self/clear_refs", "5");
        Self { before: reset.ok().and_then(|()| status("VmRSS:")) }
    }

    /// The bytes between then and the highest since.
    pub fn growth(&self) -> Option<u64> {
        Some(status("VmHWM:")?.saturating_sub(self.before?))
    }
}

fn status(field: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(field))?;
    Some(line.split_whitespace().next()?.parse::<u64>().ok()? * KIB)
}
