//! Compares sums with exact fractions from another library and another algorithm: Dijkstra's two stacks.

use super::*;
use num_rational::BigRational;
use proptest::prelude::*;

/// A typed number: its digits, the number of decimals, its sign.
#[derive(Debug, Clone)]
struct Typed {
    digits: u64,
    decimals: u32,
    negative: bool,
}

impl Typed {
    fn keys(&self) -> String {
        let width = self.decimals as usize + 1;
        let mut keys = format!("{:0width$}", self.digits);
        if self.decimals > 0 {
            keys.insert(keys.len() - self.decimals as usize, '.');
        }
        keys + if self.negative { "±" } else { "" }
    }

    fn exact(&self) -> BigRational {
        let exact = BigRational::new(self.digits.into(), 10_u64.pow(self.decimals).into());
        if self.negative { -exact } else { exact }
    }
}

/// Returns numbers of at most sixteen digits, of which "0.5" takes two.
fn typed() -> impl Strategy<Value = Typed> {
    let digits = prop_oneof![0..20_u64, 0..1_000_000_u64, 0..1_000_000_000_000_000_u64];
    (digits, 0..=15_u32, any::<bool>()).prop_map(|(digits, decimals, negative)| Typed {
        digits,
        decimals,
        negative,
    })
}

fn operator() -> impl Strategy<Value = char> {
    prop::sample::select(vec!['+', '−', '×', '÷'])
}

fn power_of_ten(power: i32) -> BigRational {
    let ten = BigRational::from_integer(10.into());
    if power < 0 {
        ten.recip().pow(-power)
    } else {
        ten.pow(power)
    }
}

fn size(number: &BigRational) -> BigRational {
    if *number < BigRational::default() {
        -number
    } else {
        number.clone()
    }
}

/// Returns the exact result and the largest intermediate number. `None` on a division by zero.
fn exactly(first: &Typed, rest: &[(char, Typed)]) -> Option<(BigRational, BigRational)> {
    let binds = |op: char| u8::from(matches!(op, '×' | '÷'));
    let (mut numbers, mut operators) = (vec![first.exact()], Vec::<char>::new());
    let mut largest = size(&numbers[0]);
    let mut reduce = |numbers: &mut Vec<BigRational>, op: char| {
        let (b, a) = (numbers.pop()?, numbers.pop()?);
        let result = match op {
            '+' => a + b,
            '−' => a - b,
            '×' => a * b,
            _ if b == BigRational::default() => return None,
            _ => a / b,
        };
        largest = largest.clone().max(size(&result));
        numbers.push(result);
        Some(())
    };
    for (op, number) in rest {
        while let Some(top) = operators.pop_if(|top| binds(*top) >= binds(*op)) {
            reduce(&mut numbers, top)?;
        }
        operators.push(*op);
        numbers.push(number.exact());
    }
    while let Some(top) = operators.pop() {
        reduce(&mut numbers, top)?;
    }
    Some((numbers.pop()?, largest))
}

/// Returns a display's value, and half of its last digit's place value.
fn read(text: &str) -> (BigRational, BigRational) {
    let text = text.replace('−', "-");
    let (mantissa, power) = text.split_once('E').unwrap_or((&text, "0"));
    let power = power.parse::<i32>().unwrap();
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}").parse::<i64>().unwrap();
    let decimals = i32::try_from(fraction.len()).unwrap();
    let value = BigRational::from_integer(digits.into()) * power_of_ten(power - decimals);
    // Sixteen digits, the whole part's among them.
    let whole = i32::try_from(whole.trim_start_matches('-').len()).unwrap();
    let half = power_of_ten(power - (16 - whole)) / BigRational::from_integer(2.into());
    (value, half)
}

proptest! {
    #[test]
    fn random_sums_come_to_what_exact_fractions_come_to(
        first in typed(),
        rest in prop::collection::vec((operator(), typed()), 1..=5),
    ) {
        let mut keys = first.keys();
        for (op, number) in &rest {
            keys.push(*op);
            keys.push_str(&number.keys());
        }
        let mut calculator = Calculator::new();
        let mut failed = false;
        for key in (keys.clone() + "=").chars().filter_map(key_of) {
            calculator.press(key);
            failed |= calculator.display(EN) == Display::Failed { fault: Fault::DividedByZero };
        }
        let exact = exactly(&first, &rest);
        prop_assert_eq!(failed, exact.is_none(), "{}", keys);
        let Some((exact, largest)) = exact else { return Ok(()) };
        let text = shown(&calculator, UNGROUPED);
        let (value, half) = read(&text);
        let off = size(&(&value - &exact));
        // Intermediate numbers have fifty digits. Differences below forty digits count as nothing.
        let allowed = half + largest * power_of_ten(-39);
        prop_assert!(off <= allowed, "{} = {}, not {}", keys, text, exact);
    }

    #[test]
    fn what_fits_the_display_is_shown_to_its_last_digit(
        a in 0..5_000_000_000_000_000_u64,
        b in 0..5_000_000_000_000_000_u64,
    ) {
        let mut calculator = Calculator::new();
        press(&mut calculator, &format!("{a}+{b}="));
        prop_assert_eq!(shown(&calculator, UNGROUPED), (a + b).to_string());
        press(&mut calculator, &format!("{a}−{b}="));
        let difference = (i128::from(a) - i128::from(b)).to_string().replace('-', "−");
        prop_assert_eq!(shown(&calculator, UNGROUPED), difference);
    }
}
