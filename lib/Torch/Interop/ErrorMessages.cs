using System.Globalization;

namespace TorchSharp.Interop;

/// <summary>Every message the binding gives of its own, in one place.</summary>
internal static class ErrorMessages
{
    internal static string LibraryNotLoaded(string path, string reason) =>
        $"TorchSharp: cannot load {path} or the libtorch it needs. On Debian and Ubuntu: sudo apt-get install libtorch-dev libopenblas0-pthread, then build again. ({FirstLine(reason)})";

    internal static string LibraryTooOld(string found, Version oldest) =>
        $"TorchSharp: libtorch {found} is too old; version {oldest} or newer is needed (package libtorch-dev).";

    internal static string Operation(string operation, string arguments, string reason) =>
        arguments.Length == 0 ? $"{operation}: {reason}" : $"{operation}({arguments}): {reason}";

    internal static string WrongElementType(Type asked, torch.ScalarType actual) =>
        $"Tensor: elements are {actual} and cannot be read as {asked.Name}; read them as {ElementName(actual)}, or convert the tensor first.";

    private static string ElementName(torch.ScalarType type) => type switch
    {
        torch.ScalarType.Byte => "byte",
        torch.ScalarType.Int8 => "sbyte",
        torch.ScalarType.Int16 => "short",
        torch.ScalarType.Int32 => "int",
        torch.ScalarType.Int64 => "long",
        torch.ScalarType.Float16 => "Half",
        torch.ScalarType.Float32 => "float",
        torch.ScalarType.Float64 => "double",
        torch.ScalarType.Bool => "bool",
        _ => "no .NET type",
    };

    internal static string NotOneElement(IReadOnlyList<long> shape) =>
        $"item: the tensor must hold exactly one element; its shape is {Shape(shape)}.";

    internal static string ElementCount(long given, IReadOnlyList<long> shape) =>
        string.Create(CultureInfo.InvariantCulture, $"tensor: {given} values cannot fill shape {Shape(shape)}.");

    internal static string TooManyIndices(long count, IReadOnlyList<long> shape) =>
        $"index: {count} indices for a tensor of {shape.Count} dimension(s); its shape is {Shape(shape)}.";

    internal static string IndexPastEnd => "TensorIndex: ^0 lies past the end; the last element is ^1.";

    internal static string GradientCount(int gradients, int outputs) =>
        $"autograd: as many gradients as outputs are needed; got {gradients} for {outputs}.";

    internal static string NoOutputs => "autograd: needs at least one output.";

    internal static string DimensionOutOfRange(long dim, long count) =>
        $"Tensor: dimension {dim} is out of range for a tensor of {count} dimension(s).";

    internal static string NoConstructor(Type type) =>
        $"tensor: elements of type {type.Name} have no tensor counterpart.";

    internal static string DisposableNotManaged(Type type) =>
        $"DisposeScope: manages tensors and packed sequences only, not {type.Name}.";

    internal const string ScopeClosed = "DisposeScope: used after it was closed.";

    internal static string Disposed(string subject) => $"{subject}: used after it was disposed.";

    internal const string NoTensors = "TensorDataset: needs at least one tensor; got none.";

    internal static string RowCounts(IEnumerable<IReadOnlyList<long>> shapes) =>
        $"TensorDataset: all tensors must have the same number of rows; the shapes are {string.Join(", ", shapes.Select(Shape))}.";

    internal static string BatchSize(int batchSize) => $"DataLoader: batchSize must be at least 1; got {batchSize}.";

    internal static string NotOnCpu(torch.Device device) =>
        $"Tensor: its memory is on {device}; call cpu() before reading it.";

    internal static string UnknownDevice(string device) =>
        $"Device: \"{device}\" is not a device; use \"cpu\", \"cuda\" or \"cuda:0\".";

    internal const string NothingToRegister = "Module: what is registered must be a tensor that was not disposed.";

    internal static string HasNoParameters(string module) =>
        $"{module}: is declared parameter-less and can hold neither parameters nor buffers.";

    internal static string ModuleType(string module, torch.ScalarType type) =>
        $"{module}.to: parameters must be of a floating-point or complex type; got {type}.";

    internal const string NoNormalizedShape = "LayerNorm: normalized_shape must name at least one dimension; got ().";

    internal const string TwoMasks = "scaled_dot_product_attention: attn_mask must be null where is_casual is true; got both.";

    internal static string EmbeddingIndex(long count, long index) =>
        $"Embedding: indices must be at least 0 and below num_embeddings ({count}); got {index}.";

    internal static string NotAMatrix(string subject, IReadOnlyList<long> shape) =>
        $"{subject}: the vectors must be a matrix, one in each row; the shape is {Shape(shape)}.";

    internal static string ClassType(string subject, torch.ScalarType type) =>
        $"{subject}: classes must be int64; got {type}.";

    internal static string NoFan(IReadOnlyList<long> shape) =>
        $"init: the fan needs a tensor of at least 2 dimensions; its shape is {Shape(shape)}.";

    internal static string AlreadyRegistered(string kind, string name) =>
        $"Module: a {kind} named \"{name}\" is registered already.";

    internal static string BadComponentName(string name) =>
        $"Module: component names must not be empty or hold a dot; got \"{name}\".";

    internal static string StateMismatch(string module, IEnumerable<string> missing, IEnumerable<string> unexpected) =>
        $"{module}.load_state_dict: missing keys [{string.Join(", ", missing)}], unexpected keys [{string.Join(", ", unexpected)}].";

    internal static string StateShape(string module, string key, IReadOnlyList<long> own, IReadOnlyList<long> given) =>
        $"{module}.load_state_dict: \"{key}\" has shape {Shape(own)} but the state has {Shape(given)}.";

    internal static string OptionOutOfRange(string subject, string option, double value, string rule) =>
        string.Create(CultureInfo.InvariantCulture, $"{subject}: {option} must be {rule}; got {value}.");

    internal static string ParameterTwice(string optimizer) => $"{optimizer}: each parameter must be given once; one is given twice.";

    internal static string Nesterov(double momentum, double dampening) =>
        string.Create(CultureInfo.InvariantCulture, $"SGD: nesterov needs a momentum above 0 and a dampening of 0; got {momentum} and {dampening}.");

    internal static string NoParameters(string optimizer) => $"{optimizer}: needs at least one parameter.";

    internal const string NoMatrices = "multi_dot: needs at least one matrix; got none.";

    internal static string TensordotDimensions(long dims, IReadOnlyList<long> left, IReadOnlyList<long> right) =>
        $"tensordot: dims must be at least 0 and at most the number of dimensions of both tensors; got {dims} for {Shape(left)} and {Shape(right)}.";

    internal static string NegativeOrder(double p) =>
        string.Create(CultureInfo.InvariantCulture, $"cdist: p must be at least 0; got {p}.");

    internal static string Shape(IReadOnlyList<long> shape) => $"({string.Join(", ", shape)})";

    internal static string FirstLine(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }
}
