//! Generates the Kotlin, Swift and Python sides of the built library.

fn main() {
    uniffi::uniffi_bindgen_main();
}
