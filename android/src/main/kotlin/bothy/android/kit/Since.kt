package bothy.android.kit

/** Marks a function that calls Android [level] and is called only there: the check against Android 8 leaves it out. */
@Target(AnnotationTarget.FUNCTION, AnnotationTarget.CLASS)
@Retention(AnnotationRetention.BINARY)
annotation class Since(val level: Int)
