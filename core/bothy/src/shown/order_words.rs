//! Puts an order into words: its name, how it stands, and what else is known of it.

use crate::error::Result;
use crate::locale::Locale;
use crate::orders::{Order, OrderStanding};
use chrono::NaiveDate;

impl Locale {
    /// Returns the user's name for an order, otherwise its kind's.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn order(&self, order: &Order) -> Result<String> {
        match order.details.name.trim() {
            "" => self.text(order.details.kind.key()),
            name => Ok(name.to_owned()),
        }
    }

    /// Returns how an order stands: "In force until 3 March 2027.", "Ends soon, on …", "Ended on …".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn order_standing(&self, order: &Order, today: NaiveDate) -> Result<String> {
        let (from, until) = (order.details.from, order.details.until);
        let (key, day) = match order.standing(today) {
            OrderStanding::ToCome => ("order-to-come", from),
            OrderStanding::EndsSoon => ("order-ends-soon", until),
            OrderStanding::Ended => ("order-ended", until),
            OrderStanding::InForce => ("order-in-force-until", until),
        };
        match day {
            Some(day) => self.text_of(key, &[("day", (&self.day(day)?).into())]),
            None => self.text("order-in-force"),
        }
    }

    /// Returns an order's name, how it stands, and what is known of its beginning, its maker, its reference and its terms.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn order_lines(&self, order: &Order, today: NaiveDate) -> Result<Vec<String>> {
        let mut lines = self.order_lines_without_terms(order, today)?;
        if !order.details.terms.is_empty() {
            let args = [("terms", (&order.details.terms).into())];
            lines.push(self.text_of("order-terms", &args)?);
        }
        Ok(lines)
    }

    /// Returns the same without the terms, for a short list.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn order_lines_without_terms(
        &self,
        order: &Order,
        today: NaiveDate,
    ) -> Result<Vec<String>> {
        let details = &order.details;
        let mut lines = vec![self.order(order)?, self.order_standing(order, today)?];
        if let Some(from) = details.from.filter(|from| *from <= today) {
            let from = self.day(from)?;
            lines.push(self.text_of("order-from", &[("day", (&from).into())])?);
        }
        if !details.made_by.is_empty() {
            let args = [("who", (&details.made_by).into())];
            lines.push(self.text_of("order-made-by", &args)?);
        }
        if !details.reference.is_empty() {
            let args = [("reference", (&details.reference).into())];
            lines.push(self.text_of("order-reference", &args)?);
        }
        Ok(lines)
    }
}
