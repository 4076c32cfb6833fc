// Gradients: the engine's entry points and the state a tensor keeps for it.
#include "guard.h"
#include "handles.h"

#include <ATen/core/grad_mode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/autograd.h>

#include <vector>

using namespace workbook;

namespace {

std::vector<at::Tensor> borrow_all(const TensorHandle* tensors, int32_t count) {
    std::vector<at::Tensor> result;
    result.reserve(count);
    for (int32_t i = 0; i < count; i++) result.push_back(borrow(tensors[i]));
    return result;
}

c10::optional<bool> optional_bool(int32_t value) { return value < 0 ? c10::optional<bool>() : c10::optional<bool>(value != 0); }

}  // namespace

// grads may be null (scalar outputs); retain_graph: -1 means "as create_graph says".
EXPORT Error torch_backward(const TensorHandle* outputs, int32_t count, const TensorHandle* grads, int32_t retain_graph, int32_t create_graph,
                            const TensorHandle* inputs, int32_t input_count) {
    return guard([&] {
        torch::autograd::backward(borrow_all(outputs, count), grads ? borrow_all(grads, count) : std::vector<at::Tensor>(),
                                  optional_bool(retain_graph), create_graph != 0, borrow_all(inputs, input_count));
    });
}

EXPORT Error torch_grad(const TensorHandle* outputs, int32_t count, const TensorHandle* inputs, int32_t input_count, const TensorHandle* grads,
                        int32_t retain_graph, int32_t create_graph, int32_t allow_unused, TensorHandle* results) {
    return guard([&] {
        auto found = torch::autograd::grad(borrow_all(outputs, count), borrow_all(inputs, input_count),
                                           grads ? borrow_all(grads, count) : std::vector<at::Tensor>(), optional_bool(retain_graph),
                                           create_graph != 0, allow_unused != 0);
        for (size_t i = 0; i < found.size(); i++) results[i] = give(std::move(found[i]));
    });
}

EXPORT Error torch_get_grad(TensorHandle tensor, TensorHandle* result) {
    return guard([&] { *result = give(borrow(tensor).grad()); });
}

EXPORT Error torch_set_grad(TensorHandle tensor, TensorHandle grad) {
    return guard([&] {
        auto target = borrow(tensor);
        auto given = borrow(grad);
        if (given.defined()) {
            TORCH_CHECK(given.sizes() == target.sizes(), "a gradient must have the tensor's shape; got ", given.sizes(), " for ", target.sizes());
            TORCH_CHECK(given.dtype() == target.dtype(), "a gradient must have the tensor's element type; got ", given.dtype(), " for ", target.dtype());
        }
        target.mutable_grad() = std::move(given);
    });
}

EXPORT Error torch_set_requires_grad(TensorHandle tensor, int32_t value) {
    return guard([&] {
        auto target = borrow(tensor);
        TORCH_CHECK(value != 0 || target.is_leaf(), "a computed result cannot stop requiring a gradient; use detach()");
        target.set_requires_grad(value != 0);
    });
}

EXPORT Error torch_retain_grad(TensorHandle tensor) {
    return guard([&] { borrow(tensor).retain_grad(); });
}

EXPORT int32_t torch_is_leaf(TensorHandle tensor) { return borrow(tensor).is_leaf(); }

EXPORT int32_t torch_grad_mode() { return at::GradMode::is_enabled(); }

EXPORT void torch_set_grad_mode(int32_t enabled) { at::GradMode::set_enabled(enabled != 0); }

EXPORT int32_t torch_inference_mode() { return c10::InferenceMode::is_enabled(); }

EXPORT Error torch_enter_inference_mode(int32_t enabled, c10::InferenceMode** mode) {
    return guard([&] { *mode = new c10::InferenceMode(enabled != 0); });
}

EXPORT void torch_leave_inference_mode(c10::InferenceMode* mode) { delete mode; }

EXPORT int32_t torch_anomaly_mode() { return torch::autograd::AnomalyMode::is_enabled(); }

EXPORT int32_t torch_anomaly_check_nan() { return torch::autograd::AnomalyMode::should_check_nan(); }

EXPORT void torch_set_anomaly_mode(int32_t enabled, int32_t check_nan) { torch::autograd::AnomalyMode::set_enabled(enabled != 0, check_nan != 0); }
