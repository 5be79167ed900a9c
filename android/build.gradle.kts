// Only for phones: android/phone calls it. Everything that can be tested without one is built by pom.xml, with the same sources.
plugins {
    id("com.android.application") version "8.9.1"
    id("org.jetbrains.kotlin.android") version "2.2.21"
}

layout.buildDirectory = file("target/gradle")

android {
    namespace = "bothy.android"
    compileSdk = 36

    defaultConfig {
        applicationId = "bothy.android"
        minSdk = 26
        targetSdk = 36
        versionCode = 1
        versionName = "0.1.0"
        // JNA brings more; a phone of another kind is refused at the installation, and not at the first start.
        ndk.abiFilters += listOf("arm64-v8a", "armeabi-v7a")
    }

    sourceSets["main"].apply {
        kotlin.srcDirs("src/main/kotlin", "target/bindings")
        jniLibs.srcDirs("target/jni")
    }

    buildTypes["release"].apply {
        isMinifyEnabled = true
        isShrinkResources = true
        proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "keep.pro")
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    // Pages of 16 KiB: libraries lie uncompressed in the APK and are mapped from it.
    packaging.jniLibs.useLegacyPackaging = false
}

dependencies {
    implementation("net.java.dev.jna:jna:5.18.1@aar")
}
