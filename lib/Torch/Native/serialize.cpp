// libtorch's own archives, which need its C++ front end.
#include "guard.h"
#include "handles.h"

#include <torch/serialize.h>

using namespace workbook;

EXPORT Error torch_save(TensorHandle tensor, const char* location) {
    return guard([&] { torch::save(borrow(tensor), std::string(location)); });
}

EXPORT Error torch_load(const char* location, TensorHandle* result) {
    return guard([&] {
        at::Tensor tensor;
        torch::load(tensor, std::string(location));
        *result = give(tensor);
    });
}
