// Calls any ATen operator by its schema name through the dispatcher, boxed: autograd and all back ends included.
#include "guard.h"
#include "handles.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/LegacyTypeDispatch.h>
#include <ATen/core/stack.h>

#include <algorithm>
#include <vector>

using namespace workbook;

namespace {

// Mirrors Interop/NativeValue.cs.
enum class Kind : int32_t { None, Tensor, Int, Double, Bool, IntList, DoubleList, BoolList, TensorList, String, Device, Generator };

struct Value {
    Kind kind;
    int32_t count;
    union {
        int64_t integer;
        double real;
        void* pointer;
    };
};

// An operator looked up once: its handle, and what its schema says of the arguments.
struct Operator {
    c10::OperatorHandle handle;
    std::vector<c10::IValue> defaults;
    std::vector<bool> required;
    std::vector<bool> wants_double;
    std::vector<bool> wants_optional_tensors;
    bool runs_below_autograd;
};

bool is_double(const c10::Type& type) {
    if (type.kind() == c10::TypeKind::FloatType) return true;
    return type.kind() == c10::TypeKind::OptionalType && is_double(*type.containedType(0));
}

bool is_optional_tensor_list(const c10::Type& type) {
    return type.kind() == c10::TypeKind::ListType && type.containedType(0)->kind() == c10::TypeKind::OptionalType;
}

Operator* describe(c10::OperatorHandle handle) {
    auto op = new Operator{handle, {}, {}, {}, {}, handle.hasComputedKernelForDispatchKey(c10::DispatchKey::CPU)};
    for (const auto& argument : handle.schema().arguments()) {
        op->defaults.push_back(argument.default_value().value_or(c10::IValue()));
        op->required.push_back(!argument.default_value().has_value());
        op->wants_double.push_back(is_double(*argument.type()));
        op->wants_optional_tensors.push_back(is_optional_tensor_list(*argument.type()));
    }
    return op;
}

template <class Element, class Source>
c10::IValue to_list(const Value& value) {
    auto items = static_cast<const Source*>(value.pointer);
    c10::List<Element> list;
    list.reserve(value.count);
    for (int32_t i = 0; i < value.count; i++) list.push_back(static_cast<Element>(items[i]));
    return list;
}

template <class Element>
c10::IValue to_tensor_list(const Value& value) {
    auto items = static_cast<const TensorHandle*>(value.pointer);
    c10::List<Element> list;
    list.reserve(value.count);
    for (int32_t i = 0; i < value.count; i++) {
        auto tensor = borrow(items[i]);
        list.push_back(tensor.defined() ? Element(std::move(tensor)) : Element());
    }
    return list;
}

c10::IValue to_ivalue(const Value& value, const Operator& op, size_t position) {
    switch (value.kind) {
        case Kind::None: return c10::IValue();
        case Kind::Tensor: return borrow(static_cast<TensorHandle>(value.pointer));
        case Kind::Int:
            if (op.wants_double[position]) return static_cast<double>(value.integer);
            return value.integer;
        case Kind::Double: return value.real;
        case Kind::Bool: return value.integer != 0;
        case Kind::IntList: return to_list<int64_t, int64_t>(value);
        case Kind::DoubleList: return to_list<double, double>(value);
        case Kind::BoolList: return to_list<bool, int64_t>(value);
        case Kind::TensorList:
            if (op.wants_optional_tensors[position]) return to_tensor_list<c10::optional<at::Tensor>>(value);
            return to_tensor_list<at::Tensor>(value);
        case Kind::String: return std::string(static_cast<const char*>(value.pointer), value.count);
        case Kind::Device: return c10::Device(static_cast<c10::DeviceType>(value.count), static_cast<c10::DeviceIndex>(value.integer));
        case Kind::Generator: return borrow(static_cast<GeneratorHandle>(value.pointer));
    }
    TORCH_CHECK(false, "unknown kind of argument: ", static_cast<int>(value.kind));
}

void push_arguments(const Operator& op, const Value* args, int32_t count, torch::jit::Stack& stack) {
    TORCH_CHECK(static_cast<size_t>(count) <= op.defaults.size(), "takes at most ", op.defaults.size(), " arguments, got ", count);
    for (int32_t i = 0; i < count; i++) stack.push_back(to_ivalue(args[i], op, i));
    for (size_t i = count; i < op.defaults.size(); i++) {
        TORCH_CHECK(!op.required[i], "argument ", i, " is required");
        stack.push_back(op.defaults[i]);
    }
}

bool requires_grad(TensorHandle tensor) { return tensor != nullptr && tensor->requires_grad(); }

bool requires_grad(const Value& value) {
    if (value.kind == Kind::Tensor) return requires_grad(static_cast<TensorHandle>(value.pointer));
    if (value.kind != Kind::TensorList) return false;
    auto tensors = static_cast<const TensorHandle*>(value.pointer);
    return std::any_of(tensors, tensors + value.count, [](TensorHandle tensor) { return requires_grad(tensor); });
}

// Where no argument asks for a gradient there is nothing to record, and autograd's layer is left out. Views and versions
// are still tracked (that is another layer), so that a later in-place operation on a view finds its base.
void call(const Operator& op, const Value* args, int32_t count, torch::jit::Stack& stack) {
    if (!op.runs_below_autograd || std::any_of(args, args + count, [](const Value& arg) { return requires_grad(arg); })) {
        op.handle.callBoxed(&stack);
    } else {
        at::AutoDispatchBelowAutograd below;
        op.handle.callBoxed(&stack);
    }
}

Value to_result(c10::IValue&& result) {
    Value value{Kind::None, 0, {0}};
    if (result.isTensor()) {
        value.kind = Kind::Tensor;
        value.pointer = give(std::move(result).toTensor());
    } else if (result.isInt()) {
        value.kind = Kind::Int;
        value.integer = result.toInt();
    } else if (result.isDouble()) {
        value.kind = Kind::Double;
        value.real = result.toDouble();
    } else if (result.isBool()) {
        value.kind = Kind::Bool;
        value.integer = result.toBool();
    } else if (result.isTensorList()) {
        auto tensors = result.toTensorVector();
        auto handles = static_cast<TensorHandle*>(malloc(sizeof(TensorHandle) * tensors.size()));
        for (size_t i = 0; i < tensors.size(); i++) handles[i] = give(std::move(tensors[i]));
        value.kind = Kind::TensorList;
        value.count = static_cast<int32_t>(tensors.size());
        value.pointer = handles;
    } else if (!result.isNone()) {
        TORCH_CHECK(false, "returns a ", result.tagKind(), ", which cannot cross the border");
    }
    return value;
}

// The argument stack of this thread, lent to one call at a time: a call made inside another gets a fresh one.
class BorrowedStack {
public:
    BorrowedStack() : stack(std::move(spare)) {}
    ~BorrowedStack() {
        stack.clear();
        spare = std::move(stack);
    }
    torch::jit::Stack stack;

private:
    static thread_local torch::jit::Stack spare;
};

thread_local torch::jit::Stack BorrowedStack::spare;

}  // namespace

EXPORT Error torch_find(const char* name, const char* overload, Operator** result) {
    return guard([&] {
        auto handle = c10::Dispatcher::singleton().findSchema({name, overload});
        TORCH_CHECK(handle.has_value(), "this libtorch has no operator ", name, *overload ? "." : "", overload);
        *result = describe(*handle);
    });
}

EXPORT Error torch_call(const Operator* op, const Value* args, int32_t count, Value* results, int32_t capacity, int32_t* returned) {
    return guard([&] {
        BorrowedStack borrowed;
        auto& stack = borrowed.stack;
        push_arguments(*op, args, count, stack);
        call(*op, args, count, stack);
        auto kept = std::min<size_t>(capacity, stack.size());
        for (size_t i = 0; i < kept; i++) results[i] = to_result(std::move(stack[i]));
        *returned = static_cast<int32_t>(kept);
    });
}
