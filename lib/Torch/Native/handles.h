// A tensor or generator crosses the border as a bare pointer that owns one reference.
#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/core/Generator.h>

namespace workbook {

using TensorHandle = c10::TensorImpl*;
using GeneratorHandle = c10::GeneratorImpl*;

// A reference of our own to the tensor behind a borrowed handle; null is the undefined tensor.
inline at::Tensor borrow(TensorHandle handle) {
    if (handle == nullptr) return at::Tensor();
    c10::raw::intrusive_ptr::incref(handle);
    return at::Tensor(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(handle));
}

// Hands the reference to the caller; the undefined tensor becomes null.
inline TensorHandle give(at::Tensor tensor) {
    return tensor.defined() ? tensor.unsafeReleaseTensorImpl() : nullptr;
}

inline at::Generator borrow(GeneratorHandle handle) {
    c10::raw::intrusive_ptr::incref(handle);
    return at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::reclaim(handle));
}

}  // namespace workbook
