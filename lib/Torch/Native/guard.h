// One place where C++ exceptions end: every export runs inside guard().
#pragma once

#include <c10/util/Exception.h>

#include <cstring>
#include <exception>

#define EXPORT extern "C" __attribute__((visibility("default")))

namespace workbook {

// The error text an export returns; the caller frees it with torch_free. Null means success.
using Error = const char*;

inline Error copy_text(const char* text) { return strdup(text); }

template <class Body>
Error guard(Body&& body) noexcept {
    try {
        body();
        return nullptr;
    } catch (const c10::Error& error) {
        return copy_text(error.what_without_backtrace());
    } catch (const std::exception& error) {
        return copy_text(error.what());
    } catch (...) {
        return copy_text("unknown native error");
    }
}

}  // namespace workbook
