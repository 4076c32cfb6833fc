// What a tensor tells about itself, its memory, and its life: too hot or too odd for the dispatcher.
#include "guard.h"
#include "handles.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Functions.h>
#include <torch/csrc/api/include/torch/version.h>

#include <cstdlib>

using namespace workbook;

EXPORT const char* torch_version() { return TORCH_VERSION; }

EXPORT void torch_free(void* memory) { free(memory); }

EXPORT void torch_release(TensorHandle tensor) { c10::raw::intrusive_ptr::decref(tensor); }

EXPORT int64_t torch_dim(TensorHandle tensor) { return tensor->dim(); }

EXPORT int64_t torch_numel(TensorHandle tensor) { return tensor->numel(); }

EXPORT void torch_sizes(TensorHandle tensor, int64_t* sizes) {
    auto from = tensor->sizes();
    std::copy(from.begin(), from.end(), sizes);
}

EXPORT void torch_strides(TensorHandle tensor, int64_t* strides) {
    auto from = tensor->strides();
    std::copy(from.begin(), from.end(), strides);
}

EXPORT int64_t torch_storage_offset(TensorHandle tensor) { return tensor->storage_offset(); }

EXPORT int32_t torch_dtype(TensorHandle tensor) { return static_cast<int32_t>(c10::typeMetaToScalarType(tensor->dtype())); }

EXPORT int32_t torch_device(TensorHandle tensor, int32_t* index) {
    auto device = tensor->device();
    *index = device.index();
    return static_cast<int32_t>(device.type());
}

EXPORT int32_t torch_is_contiguous(TensorHandle tensor) { return tensor->is_contiguous(); }

EXPORT int32_t torch_requires_grad(TensorHandle tensor) { return tensor->requires_grad(); }

EXPORT Error torch_data(TensorHandle tensor, void** data) {
    return guard([&] { *data = borrow(tensor).data_ptr(); });
}

EXPORT Error torch_from_data(const void* data, int32_t dtype, const int64_t* sizes, int32_t dim, TensorHandle* result) {
    return guard([&] {
        at::IntArrayRef shape(sizes, dim);
        auto tensor = at::empty(shape, at::TensorOptions(static_cast<at::ScalarType>(dtype)));
        if (tensor.numel() > 0) memcpy(tensor.data_ptr(), data, tensor.nbytes());
        *result = give(std::move(tensor));
    });
}

// A vector over memory of the caller's, who is told when the last tensor that looks at it is gone.
EXPORT Error torch_from_pinned(void* data, int32_t dtype, int64_t size, void* owner, void (*release)(void*), TensorHandle* result) {
    return guard([&] {
        auto options = at::TensorOptions(static_cast<at::ScalarType>(dtype));
        *result = give(at::from_blob(data, {size}, [owner, release](void*) { release(owner); }, options));
    });
}

EXPORT Error torch_manual_seed(int64_t seed) {
    return guard([&] { at::manual_seed(static_cast<uint64_t>(seed)); });
}

EXPORT Error torch_generator(int64_t seed, GeneratorHandle* result) {
    return guard([&] { *result = at::make_generator<at::CPUGeneratorImpl>(static_cast<uint64_t>(seed)).unsafeReleaseGeneratorImpl(); });
}

EXPORT Error torch_default_generator(GeneratorHandle* result) {
    return guard([&] { *result = at::Generator(at::detail::getDefaultCPUGenerator()).unsafeReleaseGeneratorImpl(); });
}

EXPORT Error torch_generator_seed(GeneratorHandle generator, int64_t seed) {
    return guard([&] {
        auto target = borrow(generator);
        std::lock_guard<std::mutex> lock(target.mutex());
        target.set_current_seed(static_cast<uint64_t>(seed));
    });
}

EXPORT int64_t torch_generator_initial_seed(GeneratorHandle generator) { return static_cast<int64_t>(generator->current_seed()); }

EXPORT Error torch_generator_reseed(GeneratorHandle generator, int64_t* seed) {
    return guard([&] {
        auto target = borrow(generator);
        std::lock_guard<std::mutex> lock(target.mutex());
        *seed = static_cast<int64_t>(target.seed());
    });
}

EXPORT Error torch_generator_get_state(GeneratorHandle generator, TensorHandle* state) {
    return guard([&] {
        auto target = borrow(generator);
        std::lock_guard<std::mutex> lock(target.mutex());
        *state = give(target.get_state());
    });
}

EXPORT Error torch_generator_set_state(GeneratorHandle generator, TensorHandle state) {
    return guard([&] {
        auto target = borrow(generator);
        std::lock_guard<std::mutex> lock(target.mutex());
        target.set_state(borrow(state));
    });
}

EXPORT void torch_generator_release(GeneratorHandle generator) { c10::raw::intrusive_ptr::decref(generator); }

EXPORT int32_t torch_get_num_threads() { return at::get_num_threads(); }

// OpenBLAS, where it multiplies the matrices, has threads of its own, which PyTorch leaves as they are.
extern "C" __attribute__((weak)) void openblas_set_num_threads(int count);

EXPORT Error torch_set_num_threads(int32_t count) {
    return guard([&] {
        at::set_num_threads(count);
        if (openblas_set_num_threads != nullptr) {
            openblas_set_num_threads(count);
        }
    });
}

EXPORT int32_t torch_has_cuda() { return at::globalContext().hasCUDA(); }
